package almanac.cycle.worklist;

import almanac.api.UsageException;
import almanac.cycle.CycleTexts;
import almanac.cycle.ListSetting;
import almanac.cycle.life.LifeRules;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/** Settings of the worklist from Configuration Admin; a change holds at once. */
@Component(service = WorklistSettings.class, configurationPid = WorklistSettingsComponent.PID)
@Designate(ocd = WorklistConfig.class)
public final class WorklistSettingsComponent implements WorklistSettings {
    public static final String PID = "almanac.worklist";

    private volatile LifeRules rules;
    private volatile Approvals approvals;
    private volatile Backoff backoff;

    @Activate
    public WorklistSettingsComponent(WorklistConfig config) {
        read(config);
    }

    @Modified
    void change(WorklistConfig config) {
        read(config);
    }

    private void read(WorklistConfig config) {
        rules = new LifeRules(config.tolerance(), config.rejectionDays(), config.graceDays(), config.riskJump());
        approvals = approvals(config.limits(), config.people(), config.standardRole());
        backoff = new Backoff(
                Duration.ofSeconds(config.retryFirstSeconds()),
                Duration.ofMinutes(config.retryLongestMinutes()),
                config.retryMost());
    }

    /**
     * Rights from lines of text.
     *
     * @throws UsageException where a line is not name=value
     */
    static Approvals approvals(String[] limits, String[] people, String standardRole) {
        Map<String, Double> byRole = new HashMap<>();
        pairs(limits).forEach((role, money) -> byRole.put(role, limit(role, money)));
        return new Approvals(byRole, pairs(people), standardRole);
    }

    private static double limit(String role, String money) {
        if (money.isEmpty()) {
            return Double.POSITIVE_INFINITY;
        }
        try {
            return Double.parseDouble(money);
        } catch (NumberFormatException e) {
            throw new UsageException(CycleTexts.say("setting.limit", role + '=' + money));
        }
    }

    private static Map<String, String> pairs(String[] lines) {
        Map<String, String> pairs = new HashMap<>();
        for (String line : ListSetting.of(lines)) {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new UsageException(CycleTexts.say("setting.limit", line));
            }
            pairs.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return pairs;
    }

    @Override
    public LifeRules rules() {
        return rules;
    }

    @Override
    public Approvals approvals() {
        return approvals;
    }

    @Override
    public Backoff backoff() {
        return backoff;
    }
}

package almanac.cycle.quartz;

import almanac.api.Texts;
import almanac.api.UsageException;
import almanac.cycle.PlannedHost;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.TimeZone;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/** Makes triggers of cron expressions. */
final class CronTriggers {
    private CronTriggers() {}

    /**
     * The trigger of a planned host.
     *
     * @return null where the host has no such schedule
     * @throws UsageException where the expression or the time zone cannot be read
     */
    static CronTrigger of(PlannedHost host, Kind kind, TriggerKey key) {
        String cron = kind.retrains() ? host.retrainCron() : host.refreshCron();
        if (cron == null || cron.isBlank()) {
            return null;
        }
        CronScheduleBuilder schedule = CronScheduleBuilder.cronSchedule(expression(cron, host));
        schedule = host.misfire() == PlannedHost.Misfire.SKIP
                ? schedule.withMisfireHandlingInstructionDoNothing()
                : schedule.withMisfireHandlingInstructionFireAndProceed();
        return TriggerBuilder.newTrigger()
                .withIdentity(key)
                .forJob(host.name(), PlanClock.GROUP)
                .usingJobData(PlanJob.TRIGGER, kind.text())
                .withSchedule(schedule)
                .build();
    }

    /** Whether two triggers are due at the same times and treat missed runs alike. */
    static boolean same(Trigger before, CronTrigger wanted) {
        return before instanceof CronTrigger cron
                && cron.getCronExpression().equals(wanted.getCronExpression())
                && cron.getTimeZone().equals(wanted.getTimeZone())
                && cron.getMisfireInstruction() == wanted.getMisfireInstruction();
    }

    private static CronExpression expression(String cron, PlannedHost host) {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(
                    host.timeZone().isBlank()
                            ? TimeZone.getDefault()
                            : TimeZone.getTimeZone(ZoneId.of(host.timeZone())));
            return expression;
        } catch (ParseException | DateTimeException e) {
            throw new UsageException(
                    Texts.of(CronTriggers.class).get("cron.wrong", host.name(), cron, host.timeZone(), e.getMessage()));
        }
    }
}

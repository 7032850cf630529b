package almanac.cycle;

import almanac.api.demand.CleaningRules;
import almanac.api.demand.TimeBucket;
import almanac.api.store.PlanScope;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/** Planning settings from Configuration Admin; a change holds from the next run on. */
@Component(service = SettingsSource.class, configurationPid = SettingsComponent.PID)
@Designate(ocd = PlanningConfig.class)
public final class SettingsComponent implements SettingsSource {
    public static final String PID = "almanac.planning";

    private final List<PlannedHostConfiguration> planned = new CopyOnWriteArrayList<>();
    private volatile CycleSettings standard;

    @Activate
    public SettingsComponent(PlanningConfig config) {
        this.standard = read(config);
    }

    @Modified
    void change(PlanningConfig config) {
        standard = read(config);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHost(PlannedHostConfiguration host) {
        planned.add(host);
    }

    void removeHost(PlannedHostConfiguration host) {
        planned.remove(host);
    }

    @Override
    public CycleSettings of(PlanScope scope) {
        return planned.stream()
                .map(PlannedHostConfiguration::host)
                .filter(h -> h.scope().equals(scope))
                .findFirst()
                .map(h -> standard.withBucket(h.bucket()).withMethods(h.methods()))
                .orElse(standard);
    }

    private static CycleSettings read(PlanningConfig config) {
        return new CycleSettings(
                TimeBucket.valueOf(config.bucket()),
                ListSetting.of(config.methods()),
                config.season(),
                config.horizon(),
                config.paths(),
                config.seed(),
                new CleaningRules(
                        config.missing(), config.outlier(), config.outlierThreshold(), config.restoreStockOuts()),
                MethodParameters.parse(ListSetting.of(config.parameters())),
                config.budgetMinutes());
    }
}

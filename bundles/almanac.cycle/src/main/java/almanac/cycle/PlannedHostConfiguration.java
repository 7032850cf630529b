package almanac.cycle;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** One planned host for each configuration of {@value #PID}. */
@Component(
        service = PlannedHostConfiguration.class,
        configurationPid = PlannedHostConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PlannedHostConfig.class, factory = true)
public final class PlannedHostConfiguration {
    public static final String PID = "almanac.plan";

    private final PlannedHost host;

    @Activate
    public PlannedHostConfiguration(PlannedHostConfig config, @Reference Hosts hosts) {
        PlannedHost standard = PlannedHost.of(hosts.scope(new Tenant(config.tenant()), config.host()));
        this.host = new PlannedHost(
                config.name().isBlank() ? standard.name() : config.name().strip(),
                standard.scope(),
                config.bucket().isBlank() ? null : TimeBucket.valueOf(config.bucket()),
                ListSetting.of(config.methods()),
                config.refreshCron(),
                config.retrainCron(),
                config.timeZone(),
                config.misfire());
    }

    public PlannedHost host() {
        return host;
    }
}

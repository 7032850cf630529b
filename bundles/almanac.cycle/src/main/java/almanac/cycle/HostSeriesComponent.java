package almanac.cycle;

import almanac.api.demand.Cleaning;
import almanac.api.store.PlanStore;
import almanac.cycle.step.Clean;
import almanac.cycle.step.Collect;
import java.time.Clock;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers hosts' series to the commands of this bundle. */
@Component(service = HostSeries.class)
public final class HostSeriesComponent extends HostSeries {
    @Activate
    public HostSeriesComponent(
            @Reference Hosts hosts,
            @Reference PlanStore store,
            @Reference SettingsSource settings,
            @Reference Cleaning cleaning) {
        super(hosts, store, settings, new Collect(Clock.systemDefaultZone()), new Clean(cleaning));
    }
}

package almanac.cycle;

import almanac.api.Progress;
import almanac.api.demand.TimeBucket;
import almanac.api.host.Erp;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.cycle.series.CleanedList;
import almanac.cycle.series.DriverBook;
import almanac.cycle.series.Histories;
import almanac.cycle.step.AttachDrivers;
import almanac.cycle.step.Clean;
import almanac.cycle.step.Collect;
import almanac.cycle.step.Collected;
import java.time.LocalDate;

/** The series of a host as a planning run would forecast them, for those who want forecasts and nothing else. */
public class HostSeries {
    private final Hosts hosts;
    private final PlanStore store;
    private final SettingsSource settings;
    private final Collect collect;
    private final Clean clean;
    private final AttachDrivers drivers = new AttachDrivers();

    public HostSeries(Hosts hosts, PlanStore store, SettingsSource settings, Collect collect, Clean clean) {
        this.hosts = hosts;
        this.store = store;
        this.settings = settings;
        this.collect = collect;
        this.clean = clean;
    }

    /**
     * Reads and cleans them; nothing is stored.
     *
     * @param bucket null for the host's setting
     * @param asOf null for the host's last day with demand
     * @param horizon buckets ahead that drivers known ahead should reach
     */
    public Histories read(PlanScope scope, TimeBucket bucket, LocalDate asOf, int horizon, Progress progress) {
        CycleSettings set = settings.of(scope).withBucket(bucket);
        try (Erp erp = hosts.open(scope)) {
            Collected host = collect.from(erp, asOf, set.bucket(), progress);
            DriverBook book = drivers.drivers(host, horizon);
            CleanedList cleaned =
                    clean.all(host.series(), book, set.cleaning(), store.manualCorrections(scope), progress);
            return drivers.histories(host, cleaned, book, progress);
        }
    }
}

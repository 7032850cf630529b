package almanac.cycle.shell;

import almanac.api.AlmanacException;
import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Sku;
import almanac.api.Wording;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecasting;
import almanac.api.host.SeriesFiles;
import almanac.api.run.JobStatus;
import almanac.api.run.Jobs;
import almanac.api.run.Planning;
import almanac.api.store.PlanStore;
import almanac.cycle.CycleWording;
import almanac.cycle.Doubles;
import almanac.cycle.HostSeries;
import almanac.cycle.Hosts;
import almanac.cycle.PlannedHost;
import almanac.cycle.quartz.Serving;
import almanac.cycle.replay.HostReplay;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What commands work with, in memory; one planning cycle over doubles. */
final class MemoryServices implements Services {
    final Doubles doubles = new Doubles();
    final List<JobStatus> jobs = new ArrayList<>();
    final List<String> orders = new ArrayList<>();
    final List<PlannedHost> scheduled = new ArrayList<>();
    final List<DemandSeries> file = new ArrayList<>();
    TimeBucket bucketAsked;
    boolean withoutStore;

    /** Two monthly series of a file. */
    void monthlyFile() {
        TimeGrid months = TimeGrid.MONTHS;
        file.add(DemandSeries.builder(Sku.of("T1"), months, 600, new double[] {1, 2, 3, 4, 5, 6})
                .build());
        file.add(DemandSeries.builder(Sku.of("T2"), months, 603, new double[] {1e12, 2e12, 3e12})
                .build());
    }

    @Override
    public Planning planning() {
        return doubles.cycle();
    }

    @Override
    public PlanStore store() {
        if (withoutStore) {
            throw new AlmanacException("The service PlanStore is not running; the log says why.");
        }
        return doubles.store;
    }

    @Override
    public Forecasting forecasting() {
        return doubles.forecasting;
    }

    @Override
    public SeriesFiles seriesFiles() {
        return (path, future, bucket) -> {
            bucketAsked = bucket;
            if (!Files.exists(path)) {
                throw new InputException(Place.of(path.toString()), "there is no such file");
            }
            return file;
        };
    }

    @Override
    public HostReplay hostReplay() {
        return doubles.hostReplay();
    }

    @Override
    public Hosts hosts() {
        return doubles.hosts;
    }

    @Override
    public HostSeries hostSeries() {
        return doubles.hostSeries();
    }

    @Override
    public Jobs jobs() {
        return new Jobs() {
            @Override
            public List<JobStatus> list() {
                return jobs;
            }

            @Override
            public void runNow(String name) {
                orders.add("run " + name);
            }

            @Override
            public void cancel(String name) {
                orders.add("cancel " + name);
            }
        };
    }

    @Override
    public Serving serving() {
        return new Serving() {
            @Override
            public void start() {
                orders.add("start");
            }

            @Override
            public void schedule(PlannedHost host) {
                scheduled.add(host);
                jobs.add(new JobStatus(
                        host.name(),
                        host.scope().host(),
                        "refresh",
                        host.refreshCron(),
                        false,
                        null,
                        null,
                        Instant.EPOCH));
            }

            @Override
            public void remove(String name) {
                orders.add("remove " + name);
            }
        };
    }

    @Override
    public List<Wording> wordings() {
        return List.of(new CycleWording());
    }

    static Path anyFile(Path folder) throws java.io.IOException {
        return Files.writeString(folder.resolve("series.csv"), "unique_id,ds,y\n");
    }
}

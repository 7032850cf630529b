package almanac.cycle.shell;

import almanac.api.AlmanacException;
import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.Wording;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.HierarchicalForecasting;
import almanac.api.forecast.HierarchyPlan;
import almanac.api.forecast.Tuner;
import almanac.api.forecast.TuningPlan;
import almanac.api.forecast.TuningTrial;
import almanac.api.host.CustomerSegmentation;
import almanac.api.host.Promotion;
import almanac.api.host.PromotionFiles;
import almanac.api.host.SeriesFiles;
import almanac.api.promotion.OfferLearning;
import almanac.api.promotion.PromotionStudies;
import almanac.api.run.JobStatus;
import almanac.api.run.Jobs;
import almanac.api.run.Planning;
import almanac.api.run.Worklist;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What commands work with, in memory; one planning cycle over doubles. */
final class MemoryServices implements Services {
    final Doubles doubles = new Doubles();
    final List<JobStatus> jobs = new ArrayList<>();
    final List<String> orders = new ArrayList<>();
    final List<PlannedHost> scheduled = new ArrayList<>();
    final List<DemandSeries> file = new ArrayList<>();
    final List<TuningPlan> tunings = new ArrayList<>();
    final List<HierarchyPlan> hierarchies = new ArrayList<>();
    final Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    final List<Promotion> planned = new ArrayList<>();
    OfferLearning offers;
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
    public Tuner tuner() {
        return (series, plan, progress) -> {
            tunings.add(plan);
            return List.of(
                    TuningTrial.of(Map.of(), 0.9),
                    TuningTrial.of(Map.of("window", "2"), 0.8),
                    TuningTrial.of(Map.of("window", "5"), Double.POSITIVE_INFINITY));
        };
    }

    @Override
    public HierarchicalForecasting hierarchies() {
        return new HierarchicalForecasting() {
            @Override
            public void forecast(
                    List<DemandSeries> series,
                    HierarchyPlan hierarchy,
                    ForecastPlan plan,
                    Consumer<ForecastOutcome> sink,
                    Progress progress) {
                hierarchies.add(hierarchy);
                doubles.forecasting.forecast(series, plan, sink, progress);
            }

            @Override
            public void temporal(
                    List<DemandSeries> series,
                    List<Integer> spans,
                    ForecastPlan plan,
                    Consumer<ForecastOutcome> sink,
                    Progress progress) {
                orders.add("temporal " + spans);
                doubles.forecasting.forecast(series, plan, sink, progress);
            }
        };
    }

    @Override
    public CustomerSegmentation segmentation() {
        return (lines, asOf, count) -> {
            SortedMap<String, String> segments = new TreeMap<>();
            lines.forEach(line -> segments.put(
                    line.customerId(), "rfm-" + (1 + line.customerId().length() % count)));
            return segments;
        };
    }

    @Override
    public SeriesFiles seriesFiles() {
        return new SeriesFiles() {
            @Override
            public List<DemandSeries> read(Path path, Path future, TimeBucket bucket) {
                bucketAsked = bucket;
                if (!Files.exists(path)) {
                    throw new InputException(Place.of(path.toString()), "there is no such file");
                }
                return file;
            }

            @Override
            public Map<String, Map<String, String>> groups(Path path) {
                return groups;
            }
        };
    }

    @Override
    public HostReplay hostReplay() {
        return doubles.hostReplay();
    }

    @Override
    public PromotionFiles promotionFiles() {
        return path -> planned;
    }

    @Override
    public OfferLearning offerLearning() {
        return offers;
    }

    @Override
    public PromotionStudies promotionStudies() {
        return (tenant, host, bucket, asOf, progress) -> new OneLineStudy();
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
    public Worklist worklist() {
        return doubles.worklist();
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

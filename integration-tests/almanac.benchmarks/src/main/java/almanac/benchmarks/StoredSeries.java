package almanac.benchmarks;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import almanac.api.store.RunWriter;
import almanac.store.SqlPlanStore;
import almanac.store.StoreAddress;
import almanac.store.StoreDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcConnectionPool;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stores made-up days of demand, with a price and promotions for each SKU, in an embedded file as one run, and loads them in a fresh database. */
@Command(name = "store", description = "Storing and loading series in the embedded store. Makes its own data.")
final class StoredSeries implements Callable<Integer> {
    private static final PlanScope SHOP = new PlanScope(Tenant.DEFAULT, "made-up");
    private static final double DISCOUNT = 0.8;

    @Option(names = "--series", defaultValue = "30000", description = "SKUs.")
    private int series;

    @Option(names = "--buckets", defaultValue = "2000", description = "Days of each.")
    private int buckets;

    @Option(names = "--almanac", hidden = true)
    private Path ignored;

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("almanac-store");
        try {
            double write = write(folder);
            long bytes = size(folder);
            double load = load(folder);
            System.out.println("| series | days | file MB | written in s | loaded in s |");
            System.out.println("|---|---|---|---|---|");
            System.out.printf(
                    Locale.ROOT, "| %,d | %,d | %d | %.1f | %.1f |%n", series, buckets, bytes >> 20, write, load);
        } finally {
            delete(folder);
        }
        return 0;
    }

    private static SqlPlanStore open(Path folder) {
        StoreAddress address =
                StoreAddress.of("jdbc:h2:file:" + folder.resolve("store") + ";MAX_COMPACT_TIME=2000", "sa", "", 4);
        return new SqlPlanStore(
                new StoreDatabase(address, at -> JdbcConnectionPool.create(at.url(), at.user(), at.password())), 1);
    }

    private double write(Path folder) {
        LocalDate today = LocalDate.of(2026, 3, 1);
        SplittableRandom dice = new SplittableRandom(1);
        long begin = System.nanoTime();
        try (SqlPlanStore store = open(folder);
                RunWriter writer =
                        store.begin(PlanningRun.starting(SHOP, today, TimeBucket.DAY, "benchmark", Instant.now()))) {
            long first = TimeGrid.DAYS.indexOf(today) - buckets;
            for (int i = 0; i < series; i++) {
                writer.series(made(i, first, dice));
            }
            writer.complete(writer.run().finished(Instant.now(), series, 0, List.of()));
        }
        return seconds(begin);
    }

    private CleanedSeries made(int number, long first, SplittableRandom dice) {
        double[] demand = IntStream.of(SyntheticDemand.days(dice, buckets))
                .asDoubleStream()
                .toArray();
        double list = 1 + dice.nextInt(2_000) / 100.0;
        boolean[] promoted = promoted(dice);
        double[] price = new double[buckets];
        double[] promotion = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            promotion[t] = promoted[t] ? 1 : 0;
            price[t] = promoted[t] ? list * DISCOUNT : list;
        }
        DemandSeries raw = DemandSeries.builder(new Sku("item-" + number, "shop"), TimeGrid.DAYS, first, demand)
                .attributes(Map.of("category", "category-" + number % 20))
                .drivers(List.of(
                        new Driver("price", Driver.Known.AHEAD, first, price),
                        new Driver("promotion", Driver.Known.AHEAD, first, promotion)))
                .scale(0)
                .build();
        return new CleanedSeries(raw, raw, List.of(), DemandClass.SMOOTH);
    }

    /** About one day in twenty, a week at a time. */
    private boolean[] promoted(SplittableRandom dice) {
        boolean[] promoted = new boolean[buckets];
        for (int week = 0; week < buckets; week += 7) {
            boolean on = dice.nextInt(20) == 0;
            for (int t = week; t < Math.min(buckets, week + 7); t++) {
                promoted[t] = on;
            }
        }
        return promoted;
    }

    private double load(Path folder) {
        long begin = System.nanoTime();
        try (SqlPlanStore store = open(folder);
                Stream<CleanedSeries> all = store.series(SHOP)) {
            long loaded = all.mapToLong(one -> one.raw().size()).sum();
            if (loaded != (long) series * buckets) {
                throw new IllegalStateException("loaded " + loaded + " buckets");
            }
        }
        return seconds(begin);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

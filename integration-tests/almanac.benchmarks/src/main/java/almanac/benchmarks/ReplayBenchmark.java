package almanac.benchmarks;

import almanac.benchmarks.replay.DataSet;
import almanac.benchmarks.replay.Levels;
import almanac.benchmarks.replay.Ordering;
import almanac.benchmarks.replay.ReplayFolder;
import almanac.benchmarks.replay.ReplayResult;
import almanac.benchmarks.replay.WeeklyDemand;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Replays real demand with the product's defaults and with simple ways to order, same timing, same costs: weekly review, unmet demand
 * lost.
 */
@Command(
        name = "replay",
        description = "--data: a folder with online_retail.csv.gz, walmart_train.csv.gz or series.csv.gz.")
final class ReplayBenchmark extends Run {
    private static final int SEASON = 52;

    @Option(names = "--name", required = true, description = "online-retail, walmart or series.")
    private String name;

    @Option(names = "--buckets", defaultValue = "26", description = "Last weeks to replay (default: ${DEFAULT-VALUE}).")
    private int buckets;

    @Option(names = "--lead-weeks", defaultValue = "2", description = "Lead time (default: ${DEFAULT-VALUE}).")
    private int leadWeeks;

    @Option(names = "--shortage", defaultValue = "5", description = "Cost of a unit short, holding being 1 a week.")
    private double shortage;

    @Option(names = "--every", defaultValue = "1", description = "Take each so many-th SKU.")
    private int every;

    @Option(
            names = "--methods",
            split = ";",
            description = "Forecasting methods beside the defaults, a row for each of these.")
    private List<String> methods = List.of();

    @Override
    void run(Path input, AlmanacProcess almanac, Path scratch) throws IOException, InterruptedException {
        DataSet set = DataSet.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        WeeklyDemand all = set.read(input);
        int first = all.weeks() - buckets;
        WeeklyDemand data = all.knownBefore(first, every);
        Ordering ordering = new Ordering(leadWeeks, 1, shortage);
        Path host = scratch.resolve("host");
        ReplayFolder.write(host, data, first, ordering);
        print("%d SKUs, %d weeks of history, %d replayed%n", data.units().size(), first, buckets);
        print("| | total | holding | shortage | ordering | fill rate |");
        print("|---|---|---|---|---|---|");
        double ratio = shortage / (shortage + 1);
        Map<String, Levels> simple = new LinkedHashMap<>();
        simple.put("seasonal naive + normal safety stock", Levels.seasonalNaive(SEASON, ratio));
        simple.put("4-week moving average", Levels.movingAverage(4));
        simple.put("4-week moving average + normal safety stock", Levels.movingAverageWithSafety(4, ratio));
        simple.forEach((label, levels) -> simple(label, levels, data, first, ordering));
        String from = data.firstMonday().plusWeeks(first).toString();
        ours("Almanac, defaults", List.of(), almanac, host, scratch, from);
        for (String own : methods) {
            ours("Almanac, " + own, List.of("--methods", own), almanac, host, scratch, from);
        }
    }

    private static void simple(String label, Levels levels, WeeklyDemand data, int first, Ordering ordering) {
        Ordering.Sum sum = new Ordering.Sum();
        for (double[] units : data.units().values()) {
            int begins = WeeklyDemand.firstDemand(units);
            double[] own = Arrays.copyOfRange(units, begins, units.length);
            ordering.play(own, first - begins, ReplayFolder.stock(units, first, ordering.leadWeeks()), levels, sum);
        }
        row(label, ordering.holding() * sum.held(), ordering.shortage() * sum.shortUnits(), 0, sum.fillRate());
    }

    private void ours(String label, List<String> options, AlmanacProcess almanac, Path host, Path scratch, String from)
            throws IOException, InterruptedException {
        Path out = scratch.resolve("replay.csv");
        List<String> arguments = new ArrayList<>(List.of(
                "replay",
                "--host",
                "folder:" + host.toAbsolutePath(),
                "--from",
                from,
                "--buckets",
                Integer.toString(buckets),
                "--bucket",
                "W",
                "--out",
                out.toAbsolutePath().toString()));
        arguments.addAll(options);
        var result = almanac.run(scratch.resolve("replay.txt"), arguments.toArray(String[]::new));
        ReplayResult sums = ReplayResult.read(out);
        row(label, sums.holding(), sums.shortage(), sums.ordering(), sums.fillRate());
        print("%n%.0f s, %.0f MB", result.seconds(), result.peakMegabytes());
    }

    private static void row(String label, double holding, double shortage, double ordering, double fill) {
        print(
                "| %s | %,.0f | %,.0f | %,.0f | %,.0f | %.1f%% |",
                label, holding + shortage + ordering, holding, shortage, ordering, 100 * fill);
    }
}

package almanac.benchmarks;

import almanac.benchmarks.replay.Ordering;
import almanac.benchmarks.replay.ReplayResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * What it is worth to know of promotions: replays of made-up shops with the table of promotions and of the same shops without it, same
 * demand, same timing, same costs.
 */
@Command(
        name = "replay-with-promotions",
        description = "Needs no data: made-up shops of weekly demand, replayed with and without the table promotion.")
final class ReplayWithPromotions implements Callable<Integer> {
    private static final Ordering COSTS = new Ordering(2, 1, 5);

    @Option(names = "--items", defaultValue = "30", description = "Default: ${DEFAULT-VALUE}.")
    private int items;

    @Option(names = "--weeks", defaultValue = "117", description = "Of demand in all. Default: ${DEFAULT-VALUE}.")
    private int weeks;

    @Option(names = "--buckets", defaultValue = "22", description = "Last weeks to replay. Default: ${DEFAULT-VALUE}.")
    private int buckets;

    @Option(names = "--seeds", defaultValue = "5", description = "Shops to draw. Default: ${DEFAULT-VALUE}.")
    private int seeds;

    @Option(names = "--almanac", defaultValue = "almanac", description = "The launcher (default: ${DEFAULT-VALUE}).")
    private Path launcher;

    @Option(names = "--keep", description = "Keep the shops and what was written in this folder.")
    private Path keep;

    private Path scratch;

    @Override
    public Integer call() throws IOException, InterruptedException {
        scratch = keep != null ? Files.createDirectories(keep) : Files.createTempDirectory("almanac-benchmark");
        Run.print("| shop | promotions | total | holding | shortage | fill rate | mean stock | CPU s |");
        Run.print("|---|---|---|---|---|---|---|---|");
        double with = 0;
        double without = 0;
        double best = Double.POSITIVE_INFINITY;
        double worst = Double.NEGATIVE_INFINITY;
        for (int seed = 1; seed <= seeds; seed++) {
            double known = replay(seed, true);
            double unknown = replay(seed, false);
            with += known;
            without += unknown;
            best = Math.min(best, known / unknown - 1);
            worst = Math.max(worst, known / unknown - 1);
        }
        Run.print(
                "%nCost with the table against without: %+.1f%% in all, %+.1f%% to %+.1f%% by shop",
                100 * (with / without - 1), 100 * best, 100 * worst);
        return 0;
    }

    /** The total cost. */
    private double replay(int seed, boolean told) throws IOException, InterruptedException {
        String name = "shop-" + seed + (told ? "-told" : "-untold");
        int first = weeks - buckets;
        new PromotedWeeks(seed, items, weeks).write(scratch.resolve(name), first, COSTS, told);
        Path out = scratch.resolve(name + ".csv");
        AlmanacProcess.Result took = new AlmanacProcess(launcher.toAbsolutePath(), scratch.resolve("home"))
                .run(
                        scratch.resolve("replay.txt"),
                        "replay",
                        "--host",
                        "folder:" + scratch.resolve(name).toAbsolutePath(),
                        "--from",
                        PromotedWeeks.FIRST.plusWeeks(first).toString(),
                        "--buckets",
                        Integer.toString(buckets),
                        "--bucket",
                        "W",
                        "--out",
                        out.toAbsolutePath().toString());
        ReplayResult result = ReplayResult.read(out);
        Run.print(
                "| %d | %s | %,.0f | %,.0f | %,.0f | %.1f%% | %,.0f | %.0f |",
                seed,
                told ? "known" : "not known",
                result.total(),
                result.holding(),
                result.shortage(),
                100 * result.fillRate(),
                result.endStock() / buckets,
                took.cpuSeconds());
        return result.total();
    }
}

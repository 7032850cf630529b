package almanac.benchmarks;

import almanac.benchmarks.replenishment.ReplenishmentBenchmark;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs one benchmark. The data are the user's: each command takes their path, and skips loudly where there is nothing. */
@Command(
        name = "benchmark",
        mixinStandardHelpOptions = true,
        subcommands = {
            OnlineRetail.class,
            Competition.class,
            AgainstR.class,
            SpareParts.class,
            Scale.class,
            HostReads.class,
            StoredSeries.class,
            ReplayBenchmark.class,
            ReplayWithPromotions.class,
            ReplenishmentBenchmark.class,
            Learning.class,
            PromotionOptimiser.class,
            PromotionForecasts.class,
            WhatIfSpeed.class
        })
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Benchmarks()).execute(args));
    }
}

package almanac.benchmarks;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.promotion.LearningPlanner;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The time of one what-if over many SKUs once effects are learned and baselines forecast, beside that of forecasting the baselines. */
@Command(name = "what-if-speed", description = "Needs no data: a made-up shop, one promotion of all of it.")
final class WhatIfSpeed implements Callable<Integer> {
    private static final LocalDate FIRST = LocalDate.of(2022, 1, 3);
    private static final int DAYS = 2 * 364;

    @Option(names = "--skus", defaultValue = "2000", description = "Default: ${DEFAULT-VALUE}.")
    private int skus;

    @Option(names = "--almanac", hidden = true)
    private String launcher;

    @Override
    public Integer call() throws IOException {
        Run.print(
                "| buckets | horizon | learning s | baselines by `ses` s | first what-if s | later ones s | later / baselines |");
        Run.print("|---|---|---|---|---|---|---|");
        measure(TimeBucket.WEEK, 14);
        measure(TimeBucket.DAY, 56);
        return 0;
    }

    private void measure(TimeBucket bucket, int horizon) throws IOException {
        PromotionHistory history = history(bucket);
        long start = System.nanoTime();
        PromotionEffects effects = new LearningPlanner().learn(history, Progress.NONE);
        double learning = seconds(start);
        List<DemandSeries> series =
                history.series().stream().map(CleanedSeries::cleaned).toList();
        start = System.nanoTime();
        List<Forecast> baselines;
        try (ForecastEngine engine = new ForecastEngine()) {
            baselines = engine.forecast(series, "ses", 0, ForecastRequest.of(horizon));
        }
        double forecasting = seconds(start);
        LocalDate from = FIRST.plusDays(DAYS + 14L);
        Promotion promotion =
                new Promotion("P", null, "FEATURE", from, from.plusDays(6), null, null, null, 20.0, null, 500.0);
        double[] times = new double[6];
        for (int i = 0; i < times.length; i++) {
            start = System.nanoTime();
            long first = series.get(0).endBucket();
            effects.outlook(List.of(promotion), first, horizon).lines(baselines);
            times[i] = seconds(start);
        }
        double later = (times[3] + times[4] + times[5]) / 3;
        Run.print(
                "| %s | %d | %.2f | %.2f | %.2f | %.2f | %.2f |",
                bucket, horizon, learning, forecasting, times[0], later, later / forecasting);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * 1e-9;
    }

    private PromotionHistory history(TimeBucket bucket) {
        TimeGrid grid = bucket == TimeBucket.DAY ? TimeGrid.DAYS : TimeGrid.WEEKS;
        int length = bucket == TimeBucket.DAY ? 1 : 7;
        List<CleanedSeries> all = new ArrayList<>();
        List<Promotion> promotions = new ArrayList<>();
        Map<String, Item> items = new HashMap<>();
        for (int i = 0; i < skus; i++) {
            String id = "item-" + i;
            SplittableRandom dice = new SplittableRandom(i);
            int[] days = SyntheticDemand.days(dice, DAYS);
            for (int t = 20 + dice.nextInt(80); t < DAYS - 7; t += 90 + dice.nextInt(60)) {
                promotions.add(new Promotion(
                        id + "-" + t,
                        null,
                        t % 2 == 0 ? "FEATURE" : "TPR",
                        FIRST.plusDays(t),
                        FIRST.plusDays(t + 6L),
                        id,
                        null,
                        null,
                        10.0 + 5 * dice.nextInt(5),
                        null,
                        null));
                for (int k = t; k < t + 7; k++) {
                    days[k] *= 2;
                }
            }
            double[] units = new double[DAYS / length];
            for (int t = 0; t < DAYS; t++) {
                units[t / length] += days[t];
            }
            DemandSeries raw = DemandSeries.builder(Sku.of(id), grid, grid.indexOf(FIRST), units)
                    .scale(0)
                    .build();
            all.add(new CleanedSeries(raw, raw, List.of(), DemandClass.SMOOTH));
            items.put(
                    id,
                    new Item(
                            id,
                            null,
                            "c" + i % 40,
                            null,
                            0,
                            5.0,
                            10.0,
                            null,
                            true,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            Map.of()));
        }
        return new PromotionHistory(all, promotions, List.of(), items, FIRST.plusDays(DAYS - 1L));
    }
}

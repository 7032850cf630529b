package almanac.ui.forecast;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Cause;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.run.PlanningRun;
import almanac.api.run.RealisedForecast;
import almanac.api.store.PlanScope;
import almanac.api.store.PlannerOverride;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Three SKUs of two items, weeks, four buckets ahead. */
final class ForecastSample {
    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    static final int PAST = 2;
    private static final int HORIZON = 4;

    private ForecastSample() {}

    static SkuUnits units(String item, String location, String category, double mean) {
        double[] means = new double[HORIZON];
        Arrays.fill(means, mean);
        double[][] quantiles = {new double[HORIZON], means, means};
        long first = TimeGrid.WEEKS.indexOf(MONDAY);
        Sku sku = new Sku(item, location);
        Forecast forecast = new Forecast(
                sku,
                TimeGrid.WEEKS,
                first,
                means,
                new double[] {0.1, 0.5, 0.9},
                quantiles,
                null,
                new Provenance("mean", "1", new TreeMap<>(), 0, "", "", Instant.EPOCH),
                new Contributions(Map.of(Cause.PROMOTION, new double[] {0, 2, 0, 0}))
                        .toBuckets().stream().toList());
        double[] sold = new double[53];
        for (int i = 0; i < sold.length; i++) {
            sold[i] = i;
        }
        DemandSeries series = DemandSeries.builder(sku, TimeGrid.WEEKS, first - sold.length, sold)
                .build();
        RealisedForecast made = new RealisedForecast(
                sku, MONDAY.minusWeeks(1), MONDAY.minusWeeks(1), 1, "mean", false, 52, 50, Double.NaN, true);
        return SkuUnits.of(
                category,
                forecast,
                new CleanedSeries(series, series, List.of(), DemandClass.values()[0]),
                PAST,
                List.of(made));
    }

    static final List<SkuUnits> SKUS = List.of(
            units("tea", "north", "drinks", 10), units("tea", "south", "drinks", 30), units("pan", "north", null, 5));

    static Sheet sheet(List<PlannerOverride> drafts) {
        PlanningRun run = PlanningRun.starting(
                new PlanScope(new almanac.api.Tenant("t"), "demo"),
                MONDAY.minusDays(1),
                TimeBucket.WEEK,
                "command",
                Instant.EPOCH);
        return new Sheet(
                run,
                PAST,
                SKUS,
                List.of(),
                drafts,
                SKUS.stream().map(SkuUnits::baseline).toList());
    }

    static Node tree(Node.Shape shape) {
        return Node.tree("all", SKUS, shape, (level, key) -> key);
    }
}

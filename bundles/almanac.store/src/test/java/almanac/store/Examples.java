package almanac.store;

import almanac.api.Place;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Correction;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.TrainingFacts;
import almanac.api.host.LeftOut;
import almanac.api.host.ServiceType;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ServiceTarget;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Runs, series, forecasts and plans to store. */
final class Examples {
    static final PlanScope SHOP = new PlanScope(new Tenant("shop"), "folder:/data/shop");
    static final PlanScope OTHER = new PlanScope(new Tenant("other"), "folder:/data/shop");
    static final Sku TEA = new Sku("tea", "north");
    static final Instant NOW = Instant.parse("2026-03-02T04:05:06.123456Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private Examples() {}

    static PlanningRun starting(PlanScope scope) {
        return PlanningRun.starting(scope, DAY, TimeBucket.DAY, "command", NOW);
    }

    static PlanningRun finished(PlanningRun run) {
        return run.finished(
                NOW.plusSeconds(60), 3, 2, List.of(Reason.of("run.left-out", "rows", 12, "table", "需求 demand")));
    }

    /** Sold out on the third day; the fourth is missing, the last an outlier. */
    static CleanedSeries series(Sku sku, double last) {
        double[] sold = {3, 0, 1, Double.NaN, 2, last};
        double[] used = {3, 0, 2.5, 1.75, 2, 4};
        Driver promotion = new Driver("promotion", Driver.Known.AHEAD, 20_000, new double[] {0, 0, 1, 1, 0, 0, 0, 1});
        DemandSeries raw = DemandSeries.builder(sku, TimeGrid.DAYS, 20_000, sold)
                .availability(new double[] {1, 1, 0.25, 1, 1, 1})
                .attributes(Map.of("category", "drinks", "attr_brand", "红茶"))
                .drivers(List.of(promotion, weather()))
                .scale(0)
                .build();
        return new CleanedSeries(
                raw,
                raw.withDemand(used),
                List.of(
                        new Correction(20_002, Correction.Cause.STOCK_OUT, "availability", 1, 2.5),
                        new Correction(20_003, Correction.Cause.MISSING, "seasonal-median", Double.NaN, 1.75),
                        new Correction(20_005, Correction.Cause.OUTLIER, "seasonal-residual", last, 4)),
                DemandClass.LUMPY);
    }

    /** Too long to stand inside every series. */
    static Driver weather() {
        double[] degrees =
                IntStream.range(0, 400).mapToDouble(i -> Math.sin(i) * 20).toArray();
        return new Driver("weather", Driver.Known.PAST_ONLY, 19_606, degrees);
    }

    static ForecastOutcome forecast(Sku sku, String method, double wape) {
        Provenance provenance = new Provenance(
                method,
                "1.2",
                new TreeMap<>(Map.of("alpha", "0.3")),
                42,
                "abcd",
                "2026-02-28",
                Instant.parse("2026-03-02T04:05:06.123456789Z"));
        Forecast forecast = new Forecast(
                sku,
                TimeGrid.DAYS,
                20_006,
                new double[] {1.1, 2.000000000000001, 3},
                new double[] {0.1, 0.5, 0.95},
                new double[][] {{0, 1, 1}, {1, 2, 3}, {4, 5, 1e9}},
                null,
                provenance,
                List.of(Reason.of("forecast.fallback", "from", "lstm", "day", DAY, "sure", true)));
        Champion champion = new Champion(
                sku,
                method,
                new TreeMap<>(Map.of(method, accuracy(wape), "seasonal-naive", accuracy(0.6))),
                List.of(Reason.of("champion.best", "margin", 0.05)));
        return new ForecastOutcome(forecast, champion);
    }

    private static Accuracy accuracy(double wape) {
        return new Accuracy(4, 28, 1.5, 2.25, 1.5, wape, 0.9, 0.8, -0.01, 0.3, 0.79, 0.94, 0.6, Double.NaN);
    }

    static SkuPlan plan(Sku sku, Urgency urgency, boolean order) {
        ReorderPoint levels = new ReorderPoint(
                "s-S",
                new ServiceTarget(ServiceType.FILL_RATE, 0.95),
                7.5,
                7,
                20.25,
                31,
                10.75,
                31,
                45,
                Double.NaN,
                List.of(Reason.of("levels.set", "z", 1.645, "bad", Double.POSITIVE_INFINITY)));
        Suggestion suggestion = new Suggestion(
                "key-" + sku,
                sku,
                "sup-1",
                SupplyKind.PURCHASE,
                null,
                SuggestionStatus.CHANGED,
                24,
                36,
                1.99,
                DAY.plusDays(1),
                DAY.plusDays(8),
                12.0);
        return new SkuPlan(
                sku,
                urgency,
                5,
                0,
                -2.5,
                order ? levels : null,
                order ? suggestion : null,
                0.37,
                order ? 99.5 : null,
                order ? 3.5 : null,
                order ? DAY.plusDays(3) : null,
                null,
                List.of(Reason.of("order.below-reorder-point", "position", -2.5, "level", 31.0)));
    }

    /** New. */
    static SuggestionLife life(String key, Sku sku) {
        Suggestion line = new Suggestion(
                key,
                sku,
                "sup-1",
                SupplyKind.PURCHASE,
                null,
                SuggestionStatus.NEW,
                24,
                24,
                1.99,
                DAY.plusDays(1),
                DAY.plusDays(8),
                null);
        return new SuggestionLife(
                0,
                true,
                line,
                false,
                false,
                new SuggestionLife.Seen(Urgency.ORDER_NOW, 0.25, 12.5, List.of("PO-1", "PURCHASE|供|2026-03-09|5")),
                DAY,
                DAY,
                null,
                null,
                new SuggestionLife.Handover(UUID.randomUUID().toString(), null, null, null),
                0);
    }

    static LeftOut leftOut() {
        return new LeftOut(new Place("demand.csv", 7, "item_id"), Reason.of("row.non-stock-item", "item", "POST"));
    }

    /** A model that is a few bytes. */
    static FittedModel model(String method, byte[] bytes) {
        return model(forecast(TEA, method, 0.4).forecast().provenance(), bytes);
    }

    /** A model of weeks, twelve ahead, for a purpose, which began as said. */
    static FittedModel model(String method, Map<String, String> start, String purpose) {
        Provenance provenance = forecast(TEA, method, 0.4).forecast().provenance();
        return model(provenance.withParameters(TrainingFacts.put(start, "WEEK", purpose, 12)), new byte[] {1});
    }

    private static FittedModel model(Provenance provenance, byte[] bytes) {
        return new FittedModel() {
            @Override
            public Provenance provenance() {
                return provenance;
            }

            @Override
            public Forecast forecast(DemandSeries history, ForecastRequest request) {
                throw new UnsupportedOperationException("only stored");
            }

            @Override
            public void write(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}

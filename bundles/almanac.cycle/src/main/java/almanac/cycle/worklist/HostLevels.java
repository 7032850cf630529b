package almanac.cycle.worklist;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.host.Erp;
import almanac.api.host.ForecastLine;
import almanac.api.host.Item;
import almanac.api.host.OrderLevel;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.SkuPlan;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanStore;
import almanac.cycle.override.FinalForecasts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a run says for hosts that reorder by levels, or keep forecasts, of their own. */
public final class HostLevels {
    private static final int MOST_DECIMALS = 3;

    private final PlanStore store;
    private final PlanningRun run;

    /**
     * @param run a complete one
     */
    public HostLevels(PlanStore store, PlanningRun run) {
        this.store = store;
        this.run = run;
    }

    /** Reorder point and order-up-to level of every SKU that has them, rounded up to what the item can be counted in. */
    public List<OrderLevel> levels(Erp erp) {
        Map<String, Integer> decimals = new HashMap<>();
        try (Stream<Item> items = erp.items()) {
            items.filter(item -> item.uomScale() != null)
                    .forEach(item -> decimals.put(item.itemId(), Math.min(item.uomScale(), MOST_DECIMALS)));
        }
        List<OrderLevel> levels = new ArrayList<>();
        for (SkuPlan plan : store.plans(run)) {
            if (plan.levels() != null) {
                levels.add(level(
                        plan, Math.pow(10, decimals.getOrDefault(plan.sku().itemId(), MOST_DECIMALS))));
            }
        }
        return levels;
    }

    private static OrderLevel level(SkuPlan plan, double scale) {
        ReorderPoint levels = plan.levels();
        double low = Math.max(0, Math.ceil(levels.reorderPoint() * scale) / scale);
        double high = Math.max(low, Math.ceil(levels.orderUpTo() * scale) / scale);
        boolean known = plan.suggestion() != null;
        return new OrderLevel(
                plan.sku(),
                known ? plan.suggestion().supplierId() : null,
                known ? plan.suggestion().sourceLocationId() : null,
                low,
                high,
                null);
    }

    /** The expected demand of every bucket ahead: the model's, with what planners have set over it. */
    public List<ForecastLine> forecasts(Erp erp) {
        Map<String, String> categories = new HashMap<>();
        try (Stream<Item> items = erp.items()) {
            items.filter(item -> item.categoryId() != null)
                    .forEach(item -> categories.put(item.itemId(), item.categoryId()));
        }
        FinalForecasts finals =
                new FinalForecasts(store.overrides(run.scope()), sku -> categories.get(sku.itemId()), run.asOf());
        List<ForecastLine> lines = new ArrayList<>();
        try (Stream<ForecastOutcome> all = store.forecasts(run)) {
            all.forEach(outcome ->
                    finals.add(new DemandOutlook(outcome.forecast(), null), last -> add(last.forecast(), lines)));
        }
        finals.finish(last -> add(last.forecast(), lines));
        return lines;
    }

    private static void add(Forecast forecast, List<ForecastLine> to) {
        Sku sku = forecast.sku();
        for (int step = 0; step < forecast.horizon(); step++) {
            long bucket = forecast.firstBucket() + step;
            LocalDate first = forecast.grid().dateOf(bucket);
            LocalDate last = forecast.grid().dateOf(bucket + 1).minusDays(1);
            to.add(new ForecastLine(sku, first, last, Math.round(forecast.mean(step) * 1000) / 1000.0));
        }
    }
}

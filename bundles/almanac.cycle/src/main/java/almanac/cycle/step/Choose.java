package almanac.cycle.step;

import almanac.api.Sku;
import almanac.api.forecast.Budget;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.host.Item;
import almanac.api.replenishment.Replenishment;
import almanac.cycle.CycleSettings;
import java.util.Map;
import java.util.Set;

/** Step 5: says which methods compete, which champions are kept, and how far ahead to look. */
public final class Choose {
    private final Replenishment replenishment;

    public Choose(Replenishment replenishment) {
        this.replenishment = replenishment;
    }

    /** Buckets ahead that cover lead time plus review period of every SKU, and at least the setting. */
    public int horizon(Collected host, CycleSettings settings) {
        long days = replenishment.horizonDays(host.tables().supply());
        long last = host.grid().indexOf(host.asOf().plusDays(days));
        return (int) Math.max(settings.horizon(), last - host.endBucket() + 1);
    }

    /**
     * The plan the engine fits, evaluates and forecasts by.
     *
     * @param keep champions in use by SKU key; empty to choose anew
     */
    public ForecastPlan plan(Collected host, CycleSettings settings, int horizon, Map<String, String> keep) {
        ForecastRequest request =
                new ForecastRequest(horizon, ForecastRequest.PLANNING_PROBABILITIES, settings.paths(), settings.seed());
        Budget budget = new Budget(settings.budgetMinutes(), sku -> unitValue(host, sku));
        return new ForecastPlan(
                settings.methods(), settings.season(), request, settings.parameters(), keep, budget, Set.of());
    }

    /** What a unit sells for, else what it costs; NaN where neither is known. */
    private static double unitValue(Collected host, Sku sku) {
        Item item = host.tables().item(sku);
        Double value = item.unitPrice() != null ? item.unitPrice() : item.unitCost();
        return value == null ? Double.NaN : value;
    }
}

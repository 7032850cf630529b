package almanac.cycle.override;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.run.OverrideValue;
import almanac.api.store.OverrideEffect;
import almanac.api.store.PlannerOverride;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Forecast value added: how much closer to what was asked for the forecast came by an override than it was before (Gilliland 2010, "The
 * Business Forecasting Deal", chapter 4; Fildes, Goodwin, Lawrence and Nikolopoulos 2009, "Effective forecasting and judgmental
 * adjustments", International Journal of Forecasting 25).
 */
public final class ValueAdded {
    private record Group(String reason, String author) implements Comparable<Group> {
        @Override
        public int compareTo(Group other) {
            int byReason = reason.compareTo(other.reason);
            return byReason != 0 ? byReason : author.compareTo(other.author);
        }
    }

    private ValueAdded() {}

    /**
     * The report, by reason and author.
     *
     * @param actuals of a SKU, on its standard grid; null where it has none
     */
    public static List<OverrideValue> of(
            Collection<PlannerOverride> overrides,
            Collection<OverrideEffect> effects,
            Function<Sku, DemandSeries> actuals) {
        Map<Long, PlannerOverride> byId = new HashMap<>();
        overrides.forEach(o -> byId.put(o.id(), o));
        SortedMap<Group, OverrideValue> lines = new TreeMap<>();
        for (OverrideEffect effect : effects) {
            PlannerOverride override = byId.get(effect.overrideId());
            double actual = actual(effect, actuals.apply(effect.sku()));
            if (override != null && !Double.isNaN(actual)) {
                lines.merge(
                        new Group(override.reason(), override.author()),
                        line(override, effect, actual),
                        ValueAdded::together);
            }
        }
        return new ArrayList<>(lines.values());
    }

    /**
     * What was asked for in the bucket of an effect.
     *
     * @param series of its SKU; null where there is none
     * @return NaN where the bucket is not over, or was counted in other buckets
     */
    public static double actual(OverrideEffect effect, DemandSeries series) {
        if (series == null || series.grid().bucket() != effect.bucket()) {
            return Double.NaN;
        }
        long at = effect.bucketNo() - series.firstBucket();
        return at < 0 || at >= series.size() ? Double.NaN : series.demand((int) at);
    }

    private static OverrideValue line(PlannerOverride override, OverrideEffect effect, double actual) {
        double before = Math.abs(effect.before() - actual);
        double after = Math.abs(effect.after() - actual);
        return new OverrideValue(
                override.reason(),
                override.author(),
                1,
                actual,
                before,
                after,
                effect.after() - actual,
                after < before ? 1 : 0);
    }

    private static OverrideValue together(OverrideValue a, OverrideValue b) {
        return new OverrideValue(
                a.reason(),
                a.author(),
                a.buckets() + b.buckets(),
                a.actual() + b.actual(),
                a.errorBefore() + b.errorBefore(),
                a.errorAfter() + b.errorAfter(),
                a.bias() + b.bias(),
                a.better() + b.better());
    }
}

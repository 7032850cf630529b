package almanac.cycle.override;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
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
    /**
     * Overrides of one reason and author over the buckets that are over.
     *
     * @param buckets how many, SKU by SKU
     * @param actual units asked for
     * @param errorBefore sum of absolute errors without the override
     * @param errorAfter with it
     * @param bias with it: sum of forecast minus actual
     * @param better buckets in which the override came closer
     */
    public record Line(
            String reason,
            String author,
            int buckets,
            double actual,
            double errorBefore,
            double errorAfter,
            double bias,
            int better) {
        /** Error as a share of demand without the override; NaN where nothing was asked for. */
        public double wapeBefore() {
            return actual > 0 ? errorBefore / actual : Double.NaN;
        }

        /** The same with it. */
        public double wapeAfter() {
            return actual > 0 ? errorAfter / actual : Double.NaN;
        }

        /** Forecast value added: the difference of the two, positive where the override helped. */
        public double added() {
            return wapeBefore() - wapeAfter();
        }
    }

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
    public static List<Line> of(
            Collection<PlannerOverride> overrides,
            Collection<OverrideEffect> effects,
            Function<Sku, DemandSeries> actuals) {
        Map<Long, PlannerOverride> byId = new HashMap<>();
        overrides.forEach(o -> byId.put(o.id(), o));
        SortedMap<Group, Line> lines = new TreeMap<>();
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

    /** NaN where the bucket is not over, or was counted in other buckets. */
    private static double actual(OverrideEffect effect, DemandSeries series) {
        if (series == null || series.grid().bucket() != effect.bucket()) {
            return Double.NaN;
        }
        long at = effect.bucketNo() - series.firstBucket();
        return at < 0 || at >= series.size() ? Double.NaN : series.demand((int) at);
    }

    private static Line line(PlannerOverride override, OverrideEffect effect, double actual) {
        double before = Math.abs(effect.before() - actual);
        double after = Math.abs(effect.after() - actual);
        return new Line(
                override.reason(),
                override.author(),
                1,
                actual,
                before,
                after,
                effect.after() - actual,
                after < before ? 1 : 0);
    }

    private static Line together(Line a, Line b) {
        return new Line(
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

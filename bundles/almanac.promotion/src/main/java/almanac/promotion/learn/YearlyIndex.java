package almanac.promotion.learn;

import almanac.api.demand.TimeGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a category sells in a week of the year beside the level around it, where two years or more tell: the peaks that a level taken from
 * weeks around cannot follow.
 */
final class YearlyIndex {
    private static final int WEEKS = 53;
    private static final int LEAST_YEARS = 2;

    private final TimeGrid grid;
    private final Map<String, double[]> byCategory = new HashMap<>();

    /** Ratios of usual buckets to their baselines; states must have baselines made without an index. */
    YearlyIndex(TimeGrid grid, Collection<SkuState> states, Map<String, double[]> coefficients) {
        this.grid = grid;
        Map<String, List<SkuState>> groups = new HashMap<>();
        for (SkuState state : states) {
            groups.computeIfAbsent(state.history().category(), k -> new ArrayList<>())
                    .add(state);
        }
        groups.forEach((category, members) -> byCategory.put(category, index(members, coefficients)));
    }

    /** Indices by bucket of a SKU. */
    double[] of(SkuHistory history) {
        double[] index = byCategory.get(history.category());
        double[] values = new double[history.size()];
        for (int t = 0; t < values.length; t++) {
            values[t] = index[week(history.firstBucket() + t)];
        }
        return values;
    }

    private double[] index(List<SkuState> members, Map<String, double[]> coefficients) {
        double[] sold = new double[WEEKS];
        double[] expected = new double[WEEKS];
        List<Set<Integer>> years = new ArrayList<>();
        for (int w = 0; w < WEEKS; w++) {
            years.add(new HashSet<>());
        }
        for (SkuState state : members) {
            SkuHistory h = state.history();
            double[] factors = state.contextFactors(coefficients.get(h.sku().itemId()));
            for (int t = 0; t < h.size(); t++) {
                if (h.isKnown(t) && !h.promoted().at(t) && !h.isHoliday(t)) {
                    int w = week(h.firstBucket() + t);
                    sold[w] += h.demand()[t];
                    expected[w] += state.baseline().units()[t] * h.onSale()[t] * factors[t];
                    years.get(w).add(grid.dateOf(h.firstBucket() + t).getYear());
                }
            }
        }
        double[] index = new double[WEEKS];
        Arrays.fill(index, 1);
        for (int w = 0; w < WEEKS; w++) {
            int seen = years.get(w).size();
            if (seen >= LEAST_YEARS && expected[w] > 0) {
                index[w] = 1 + (sold[w] / expected[w] - 1) * (seen - 1.0) / seen;
            }
        }
        return index;
    }

    private int week(long bucket) {
        return Math.min(WEEKS - 1, (grid.dateOf(bucket).getDayOfYear() - 1) / 7);
    }
}

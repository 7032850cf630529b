package almanac.promotion.learn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Effects of promotions on other categories, learned from what is left of each category's demand when everything else that is known is
 * taken off: a linear regression on the additional units of the other categories, all shares drawn from one normal distribution around 0
 * whose variance is found by EM, so that what few promotions say is shrunk to nothing (Gelman et al., <i>Bayesian Data Analysis</i>, 3rd
 * ed., sections 5.4 and 14.6). What moves all other categories at once counts as the shop's, not as a promotion's.
 */
public final class Between {
    /** No effects. */
    static final Between NONE = new Between(List.of());

    /** Categories beyond these, the smallest, are not looked at. */
    private static final int MOST_CATEGORIES = 40;

    private static final int ROUNDS = 6;
    private static final double START_DEVIATION = 0.05;
    private static final double START_WEIGHT = 6;

    private final List<CrossEffect> effects;
    private final Map<String, Map<String, CrossEffect>> clear = new TreeMap<>();

    private Between(List<CrossEffect> effects) {
        this.effects = List.copyOf(effects);
        for (CrossEffect effect : effects) {
            if (effect.isClear()) {
                clear.computeIfAbsent(effect.to(), k -> new TreeMap<>()).put(effect.from(), effect);
            }
        }
    }

    /** All pairs that were looked at, those that the data do not carry too. */
    public List<CrossEffect> all() {
        return effects;
    }

    /** What promotions of other categories do to one, by category, as far as the data carry it. */
    public Map<String, CrossEffect> on(String category) {
        return clear.getOrDefault(category, Map.of());
    }

    /** Learns from SKUs whose own effects are known. */
    static Between of(Collection<LearnedSku> skus, double runVariance) {
        Map<String, Map<String, CategoryTotals>> byLocation = new TreeMap<>();
        Map<String, Double> size = new TreeMap<>();
        for (LearnedSku sku : skus) {
            if (!sku.category().isEmpty()) {
                size.merge(sku.category(), sku.level(), Double::sum);
            }
        }
        List<String> categories = size.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_CATEGORIES)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (categories.size() < 2) {
            return NONE;
        }
        long first = skus.stream().mapToLong(LearnedSku::firstBucket).min().orElseThrow();
        int buckets = skus.stream()
                .mapToInt(s -> (int) (s.firstBucket() - first) + s.sold().size())
                .max()
                .orElseThrow();
        for (LearnedSku sku : skus) {
            if (categories.contains(sku.category())) {
                byLocation
                        .computeIfAbsent(String.valueOf(sku.sku().locationId()), k -> new TreeMap<>())
                        .computeIfAbsent(sku.category(), k -> new CategoryTotals(first, buckets))
                        .add(sku);
            }
        }
        return fitted(categories, byLocation.values(), runVariance);
    }

    private static Between fitted(
            List<String> categories, Collection<Map<String, CategoryTotals>> locations, double runVariance) {
        List<BetweenRows> rows = new ArrayList<>();
        for (String to : categories) {
            BetweenRows one = BetweenRows.of(to, categories, locations, runVariance);
            if (one != null) {
                rows.add(one);
            }
        }
        double variance = START_DEVIATION * START_DEVIATION;
        List<CrossEffect> found = List.of();
        for (int round = 0; round < ROUNDS; round++) {
            found = new ArrayList<>();
            for (BetweenRows one : rows) {
                found.addAll(posterior(one, variance));
            }
            double sum = START_WEIGHT * START_DEVIATION * START_DEVIATION;
            for (CrossEffect effect : found) {
                sum += effect.share() * effect.share() + effect.deviation() * effect.deviation();
            }
            variance = sum / (START_WEIGHT + found.size());
        }
        return new Between(found);
    }

    private static List<CrossEffect> posterior(BetweenRows rows, double variance) {
        int n = rows.score().length;
        double[][] precision = new double[n][];
        for (int i = 0; i < n; i++) {
            precision[i] = rows.information()[i].clone();
            precision[i][i] += i < rows.from().size() ? 1 / variance : 1e-6;
        }
        RealMatrix inverse = new CholeskyDecomposition(new Array2DRowRealMatrix(precision, false), 1e-6, 1e-14)
                .getSolver()
                .getInverse();
        double[] mean = inverse.operate(rows.score());
        List<CrossEffect> effects = new ArrayList<>();
        for (int i = 0; i < rows.from().size(); i++) {
            effects.add(new CrossEffect(
                    rows.from().get(i), rows.to(), mean[i], Math.sqrt(inverse.getEntry(i, i)), rows.runs()[i]));
        }
        return effects;
    }

    /** Units of one category at one location, by bucket from the first one that any SKU has. */
    static final class CategoryTotals {
        private final long first;
        private final float[] sold;
        private final float[] expected;
        private final float[] gained;

        private CategoryTotals(long first, int size) {
            this.first = first;
            this.sold = new float[size];
            this.expected = new float[size];
            this.gained = new float[size];
        }

        private void add(LearnedSku sku) {
            float[] factors = sku.factors().open();
            float[] baseline = sku.baseline().open();
            float[] units = sku.sold().open();
            float[] onSale = sku.onSale().open();
            int offset = (int) (sku.firstBucket() - first);
            for (int t = 0; t < factors.length; t++) {
                float usual = baseline[t] * onSale[t];
                if (usual > 0 && !Float.isNaN(units[t])) {
                    sold[offset + t] += units[t];
                    expected[offset + t] += usual * factors[t];
                    gained[offset + t] += usual * Math.max(0, factors[t] - 1);
                }
            }
        }

        int size() {
            return sold.length;
        }

        /** Sold by expected, less 1; NaN where nothing is known. */
        double residual(int t) {
            return expected[t] > 0 ? sold[t] / (double) expected[t] - 1 : Double.NaN;
        }

        /** Units expected with all that is known. */
        double expected(int t) {
            return expected[t];
        }

        /** Units that its promotions add. */
        double gain(int t) {
            return gained[t];
        }
    }
}

package almanac.promotion.learn;

import almanac.promotion.book.PromotedBuckets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * The variance of what is special about one promotion at one SKU: how much runs differ from what their effects say, less what chance does.
 * By moments, each run weighted by how well it is known, runs that are far off left out.
 */
final class RunVariance {
    private static final double LEAST = 0.0025;
    private static final double FAR = 1.5;

    private RunVariance() {}

    static double of(Collection<SkuState> states, Map<String, double[]> coefficients) {
        double[] moments = states.stream()
                .flatMap(s ->
                        Arrays.stream(runs(s, coefficients.get(s.history().sku().itemId()))))
                .reduce(new double[2], (a, b) -> new double[] {a[0] + b[0], a[1] + b[1]});
        return moments[1] > 0 ? Math.max(LEAST, moments[0] / moments[1]) : LEAST;
    }

    /** For each run: weighted surplus variance, weight. */
    private static double[][] runs(SkuState state, double[] coefficients) {
        SkuHistory h = state.history();
        PromotedBuckets p = h.promoted();
        Rows rows = new Rows(state, coefficients, 0);
        int count = Arrays.stream(p.run()).max().orElse(0);
        double[] sold = new double[count + 1];
        double[] expected = new double[count + 1];
        double[] level = new double[count + 1];
        for (int t = 0; t < p.size(); t++) {
            int r = p.run()[t];
            if (r > 0 && h.isKnown(t) && state.baseline().units()[t] > 1e-9) {
                sold[r] += h.demand()[t];
                expected[r] += rows.expected(t);
                level[r] = Math.max(level[r], state.baseline().relativeVariance(t));
            }
        }
        double[][] runs = new double[count][2];
        for (int r = 1; r <= count; r++) {
            double off = expected[r] > 0 ? sold[r] / expected[r] - 1 : FAR;
            if (Math.abs(off) < FAR) {
                double chance = state.baseline().dispersion() / expected[r] + level[r];
                double weight = 1 / Math.pow(chance + 0.05, 2);
                runs[r - 1] = new double[] {weight * (off * off - chance), weight};
            }
        }
        return runs;
    }
}

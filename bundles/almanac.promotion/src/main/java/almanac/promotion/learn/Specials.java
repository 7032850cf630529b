package almanac.promotion.learn;

import almanac.promotion.book.PromotedBuckets;

/**
 * What was special about each run of promoted buckets of one SKU, on the log scale: what it sold beside what its effects say, drawn towards nothing
 * as far as chance could be the cause (normal with known variances: Gelman et al., <i>Bayesian Data Analysis</i>, section 2.5).
 */
final class Specials {
    private final double[] mean;
    private final double[] variance;

    /**
     * @param runVariance variance between runs
     */
    Specials(SkuState state, double[] coefficients, double runVariance) {
        PromotedBuckets p = state.history().promoted();
        Rows rows = new Rows(state, coefficients, runVariance);
        double[] sold = new double[p.size() + 1];
        double[] expected = new double[p.size() + 1];
        double[] level = new double[p.size() + 1];
        for (int t = 0; t < p.size(); t++) {
            int r = p.run()[t];
            if (r > 0 && state.history().isKnown(t)) {
                sold[r] += state.history().demand()[t];
                expected[r] += rows.expected(t);
                level[r] = Math.max(level[r], state.baseline().relativeVariance(t));
            }
        }
        mean = new double[sold.length];
        variance = new double[sold.length];
        for (int r = 1; r < sold.length; r++) {
            variance[r] = runVariance;
            if (expected[r] > 0) {
                double chance = state.baseline().dispersion() / expected[r] + level[r];
                double share = runVariance / (runVariance + chance);
                // Half a unit more on both sides keeps runs without sales finite.
                mean[r] = share * Math.log((sold[r] + 0.5) / (expected[r] + 0.5));
                variance[r] = share * chance;
            }
        }
    }

    /** Of a run, by its number; 0 outside runs. */
    double mean(int run) {
        return mean[run];
    }

    /** What is not known of it. */
    double variance(int run) {
        return variance[run];
    }
}

package almanac.learning.global;

import almanac.learning.Gaussian;

/**
 * A law given by some quantiles: straight lines between them on normal paper, so that a normal law is met exactly, and on beyond the outermost
 * ones.
 *
 * @param levels probabilities, ascending; not to be changed
 * @param quantiles units, never falling, not negative; not to be changed
 */
record QuantileMarginal(double[] levels, double[] quantiles) implements Marginal {
    /**
     * The integral of the quantiles over probabilities, by straight lines; beyond the last quantile the tail is exponential with the rate between
     * the last two, before the first one a straight line on to no less than 0.
     */
    @Override
    public double mean() {
        int last = levels.length - 1;
        double sum = 0;
        for (int q = 1; q <= last; q++) {
            sum += (levels[q] - levels[q - 1]) * (quantiles[q] + quantiles[q - 1]) / 2;
        }
        double rate = (quantiles[last] - quantiles[last - 1]) / Math.log((1 - levels[last - 1]) / (1 - levels[last]));
        double slope = (quantiles[1] - quantiles[0]) / (levels[1] - levels[0]);
        double least = Math.max(0, quantiles[0] - slope * levels[0]);
        return sum + (1 - levels[last]) * (quantiles[last] + rate) + levels[0] * (quantiles[0] + least) / 2;
    }

    @Override
    public double quantile(double probability) {
        int q = 1;
        while (q < levels.length - 1 && levels[q] < probability) {
            q++;
        }
        double low = Gaussian.quantile(levels[q - 1]);
        double high = Gaussian.quantile(levels[q]);
        double share = (Gaussian.quantile(probability) - low) / (high - low);
        return Math.max(0, quantiles[q - 1] + share * (quantiles[q] - quantiles[q - 1]));
    }

    @Override
    public double rank(double units) {
        int below = 0;
        int upTo = 0;
        for (double quantile : quantiles) {
            below += quantile < units ? 1 : 0;
            upTo += quantile <= units ? 1 : 0;
        }
        if (upTo > below) {
            return (levels[below] + levels[upTo - 1]) / 2;
        }
        if (below == 0) {
            return levels[0] / 2;
        }
        if (below == levels.length) {
            return (1 + levels[below - 1]) / 2;
        }
        double share = (units - quantiles[below - 1]) / (quantiles[below] - quantiles[below - 1]);
        return levels[below - 1] + share * (levels[below] - levels[below - 1]);
    }
}

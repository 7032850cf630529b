package almanac.learning.global;

import almanac.learning.Gaussian;

/**
 * A negative binomial law. Quantiles are whole units.
 *
 * @param mean above 0
 * @param size r, so that the variance is mean + mean^2 / r
 */
record NegativeBinomialMarginal(double mean, double size) implements Marginal {
    /** Below this the probability of 0 is lost in rounding. */
    private static final double LEAST_LOG = -600;

    private static final double MANY = 2000;

    /** Where there are very many units, the normal law bent by the skewness (Cornish and Fisher 1938) is near enough. */
    @Override
    public double quantile(double probability) {
        double logZero = logZero();
        if (mean > MANY || logZero < LEAST_LOG) {
            double deviation = Math.sqrt(mean + mean * mean / size);
            double skewness = (1 + 2 * mean / size) / deviation;
            double z = Gaussian.quantile(probability);
            return Math.max(0, Math.rint(mean + deviation * (z + (z * z - 1) * skewness / 6)));
        }
        double ratio = mean / (size + mean);
        double p = Math.exp(logZero);
        double sum = p;
        int k = 0;
        while (sum < probability && p > 1e-300 && k < 1_000_000) {
            p *= (k + size) / (k + 1) * ratio;
            sum += p;
            k++;
        }
        return k;
    }

    @Override
    public double rank(double units) {
        double logZero = logZero();
        if (mean > MANY || logZero < LEAST_LOG) {
            return Gaussian.probability((units - mean) / Math.sqrt(mean + mean * mean / size));
        }
        double ratio = mean / (size + mean);
        double p = Math.exp(logZero);
        double below = 0;
        for (int k = 0; k < Math.rint(units); k++) {
            below += p;
            p *= (k + size) / (k + 1) * ratio;
        }
        return Math.min(1, below + p / 2);
    }

    private double logZero() {
        return -size * Math.log1p(mean / size);
    }
}

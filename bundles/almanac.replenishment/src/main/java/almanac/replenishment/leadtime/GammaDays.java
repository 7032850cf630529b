package almanac.replenishment.leadtime;

import almanac.api.demand.Distribution;
import almanac.api.demand.Samples;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.math3.distribution.GammaDistribution;

/** A lead time of which only mean and standard deviation are known, days: gamma, or certain where the standard deviation is 0. */
final class GammaDays implements Distribution {
    private static final int MOST_KEPT = 10_000;
    private static final Map<Double, double[]> OUTCOMES = new ConcurrentHashMap<>();

    private final double mean;
    private final double standardDeviation;
    private final GammaDistribution gamma;

    /**
     * @param mean above 0
     * @param standardDeviation 0 or above
     */
    GammaDays(double mean, double standardDeviation) {
        this.mean = mean;
        this.standardDeviation = standardDeviation;
        double variance = standardDeviation * standardDeviation;
        this.gamma = standardDeviation < 1e-3 * mean
                ? null
                : new GammaDistribution(null, mean * mean / variance, variance / mean);
    }

    /** Equally likely outcomes. Those of one variation differ by their scale only, so they are worked out once. */
    static Samples outcomes(double mean, double standardDeviation) {
        double variation = standardDeviation / mean;
        double[] ofMeanOne = OUTCOMES.size() < MOST_KEPT
                ? OUTCOMES.computeIfAbsent(variation, GammaDays::ofMeanOne)
                : ofMeanOne(variation);
        double[] days = new double[ofMeanOne.length];
        Arrays.setAll(days, i -> mean * ofMeanOne[i]);
        return new Samples(days);
    }

    private static double[] ofMeanOne(double variation) {
        Samples samples = Mixture.outcomes(new GammaDays(1, variation));
        double[] outcomes = new double[samples.size()];
        Arrays.setAll(outcomes, i -> samples.quantile((i + 0.5) / outcomes.length));
        return outcomes;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double standardDeviation() {
        return gamma == null ? 0 : standardDeviation;
    }

    @Override
    public double quantile(double probability) {
        return gamma == null ? mean : gamma.inverseCumulativeProbability(probability);
    }

    @Override
    public double cdf(double quantity) {
        if (gamma == null) {
            return quantity >= mean ? 1 : 0;
        }
        return quantity <= 0 ? 0 : gamma.cumulativeProbability(quantity);
    }

    /** With shape k: mean * (1 - F(x; k+1)) - x * (1 - F(x; k)). */
    @Override
    public double expectedShortage(double quantity) {
        if (gamma == null || quantity <= 0) {
            return Math.max(0, mean - quantity);
        }
        GammaDistribution next = new GammaDistribution(null, gamma.getShape() + 1, gamma.getScale());
        return mean * (1 - next.cumulativeProbability(quantity)) - quantity * (1 - cdf(quantity));
    }
}

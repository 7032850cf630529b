package almanac.replenishment.exact;

import org.apache.commons.math3.distribution.PoissonDistribution;

/** Poisson demand, in whole units. */
public final class PoissonUnits implements CountDemand {
    private final PoissonDistribution law;

    /**
     * @param mean above 0
     */
    public PoissonUnits(double mean) {
        law = new PoissonDistribution(
                null, mean, PoissonDistribution.DEFAULT_EPSILON, PoissonDistribution.DEFAULT_MAX_ITERATIONS);
    }

    @Override
    public double probability(int units) {
        return law.probability(units);
    }

    @Override
    public double mean() {
        return law.getMean();
    }

    @Override
    public double standardDeviation() {
        return Math.sqrt(law.getMean());
    }

    @Override
    public double quantile(double probability) {
        return law.inverseCumulativeProbability(probability);
    }

    @Override
    public double cdf(double quantity) {
        return quantity < 0 ? 0 : law.cumulativeProbability((int) Math.floor(quantity));
    }

    /** -(x - mean) (1 - F(x)) + mean p(x) for whole x, and a straight line between (Snyder and Shen, 2nd ed., appendix C). */
    @Override
    public double expectedShortage(double quantity) {
        if (quantity <= 0) {
            return mean() - quantity;
        }
        int x = (int) Math.floor(quantity);
        double whole = (mean() - x) * (1 - law.cumulativeProbability(x)) + mean() * law.probability(x);
        return whole - (quantity - x) * (1 - law.cumulativeProbability(x));
    }
}

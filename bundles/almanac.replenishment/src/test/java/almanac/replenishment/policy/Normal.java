package almanac.replenishment.policy;

import almanac.api.demand.Distribution;
import org.apache.commons.math3.distribution.NormalDistribution;

/** Normal demand, as textbooks have it. */
public record Normal(double mean, double standardDeviation) implements Distribution {
    private NormalDistribution law() {
        return new NormalDistribution(null, mean, standardDeviation);
    }

    @Override
    public double quantile(double probability) {
        return law().inverseCumulativeProbability(probability);
    }

    @Override
    public double cdf(double quantity) {
        return law().cumulativeProbability(quantity);
    }

    @Override
    public double expectedShortage(double quantity) {
        double z = (quantity - mean) / standardDeviation;
        NormalDistribution unit = new NormalDistribution(null, 0, 1);
        return standardDeviation * (unit.density(z) - z * (1 - unit.cumulativeProbability(z)));
    }
}

package almanac.replenishment.exact;

import almanac.api.demand.Distribution;
import java.util.Arrays;

/** A distribution cut into steps of equal size, for solutions that count. Quantities are in steps. */
public final class GridUnits implements CountDemand {
    private static final double NEGLIGIBLE = 1e-4;

    private final double[] probability;
    private final double mean;

    private GridUnits(double[] probability) {
        this.probability = probability;
        double sum = 0;
        for (int n = 1; n < probability.length; n++) {
            sum += n * probability[n];
        }
        this.mean = sum;
    }

    /** Each step takes what is nearer to it than to any other. */
    public static GridUnits of(Distribution demand, double step) {
        int most = (int) Math.ceil(demand.quantile(1 - NEGLIGIBLE) / step);
        double[] probability = new double[most + 1];
        double before = 0;
        for (int n = 0; n <= most; n++) {
            double upTo = n == most ? 1 : demand.cdf((n + 0.5) * step);
            probability[n] = Math.max(0, upTo - before);
            before = Math.max(before, upTo);
        }
        return new GridUnits(probability);
    }

    /** A step so that demand has at most so many of them; never finer than the unit, and a whole number of units. */
    public static double step(Distribution demand, double unit, int most) {
        double step = demand.quantile(1 - NEGLIGIBLE) / most;
        return unit == 0 ? step : Math.max(1, Math.ceil(step / unit - 1e-9)) * unit;
    }

    /** All probabilities, from 0 steps on. */
    public double[] probabilities() {
        return probability.clone();
    }

    @Override
    public double probability(int steps) {
        return steps < probability.length ? probability[steps] : 0;
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double standardDeviation() {
        double squares = 0;
        for (int n = 0; n < probability.length; n++) {
            squares += (n - mean) * (n - mean) * probability[n];
        }
        return Math.sqrt(squares);
    }

    @Override
    public double quantile(double chance) {
        double sum = 0;
        for (int n = 0; n < probability.length; n++) {
            sum += probability[n];
            if (sum >= chance - 1e-12) {
                return n;
            }
        }
        return probability.length - 1;
    }

    @Override
    public double cdf(double steps) {
        return steps < 0
                ? 0
                : Arrays.stream(probability).limit((long) Math.floor(steps) + 1).sum();
    }

    @Override
    public double expectedShortage(double steps) {
        double sum = 0;
        for (int n = 0; n < probability.length; n++) {
            sum += Math.max(0, n - steps) * probability[n];
        }
        return sum;
    }
}

package almanac.learning.trees;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.special.Erf;

/**
 * What is expected of each bucket ahead, in units.
 *
 * @param means not negative
 * @param sizes of errors
 * @param shapes null for normal errors that do not go together
 */
record Expectation(double[] means, double[] sizes, ErrorShapes shapes) {
    /** The level again and again, with errors as large as demand varied about it. */
    static Expectation still(View view, int steps, double level, int window) {
        int from = Math.max(0, view.size() - window);
        double deviation = view.deviation(from, view.size());
        double[] means = new double[steps];
        double[] sizes = new double[steps];
        Arrays.fill(means, level);
        Arrays.fill(sizes, Double.isNaN(deviation) ? 0 : deviation);
        return new Expectation(means, sizes, null);
    }

    /**
     * The units that are not exceeded with a probability.
     *
     * @param whole whether demand comes in whole units
     */
    double quantile(int step, double probability, boolean whole) {
        double size = sizes[step];
        double error = size == 0
                ? 0
                : size
                        * (shapes == null
                                ? Math.sqrt(2) * Erf.erfInv(2 * probability - 1)
                                : shapes.quantile(step, means[step] / size, probability));
        double units = Math.max(0, means[step] + error);
        return whole ? Math.max(0, Math.ceil(units - 0.5)) : units;
    }

    /** Probabilities of futures, one row a future. */
    double[][] draw(RandomGenerator random, int count) {
        if (shapes != null) {
            return shapes.draw(random, count, means.length);
        }
        double[][] drawn = new double[count][means.length];
        for (double[] future : drawn) {
            Arrays.setAll(future, h -> random.nextDouble());
        }
        return drawn;
    }
}

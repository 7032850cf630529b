package almanac.benchmarks.replay;

/** The standard normal distribution, by its density. */
final class Normal {
    private static final double FAR = 8;
    private static final int STEPS = 2000;

    private Normal() {}

    /** The quantile, by halving. */
    static double quantile(double probability) {
        double low = -FAR;
        double high = FAR;
        for (int i = 0; i < 60; i++) {
            double middle = (low + high) / 2;
            if (below(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The area below a value, by Simpson's rule. */
    private static double below(double value) {
        double width = (value + FAR) / STEPS;
        double sum = 0;
        for (int i = 0; i <= STEPS; i++) {
            double x = -FAR + i * width;
            double weight = i == 0 || i == STEPS ? 1 : i % 2 == 1 ? 4 : 2;
            sum += weight * Math.exp(-x * x / 2);
        }
        return sum * width / 3 / Math.sqrt(2 * Math.PI);
    }
}

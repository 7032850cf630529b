package almanac.learning.series;

import java.util.random.RandomGenerator;

/**
 * One-step errors to draw from, on the scale of the network.
 *
 * <p>Draws have mean 0, because the forecast itself is not moved, and the mean square of the errors, so that a bias that was seen widens
 * the intervals. They are from a smoothed bootstrap with Silverman's bandwidth, shrunk so that smoothing does not widen them: Silverman
 * (1986), "Density Estimation for Statistics and Data Analysis", equations 3.31 and 6.14.
 */
final class Errors {
    private final double[] centred;
    private final double bandwidth;
    private final double shrink;

    /**
     * @param errors actual minus forecast; none for draws of 0
     */
    Errors(double[] errors) {
        int n = errors.length;
        double mean = 0;
        double square = 0;
        for (double e : errors) {
            mean += e / n;
            square += e * e / n;
        }
        double variance = Math.max(0, square - mean * mean);
        centred = new double[n];
        for (int i = 0; i < n; i++) {
            // Errors that are all alike say how large errors are, but not to which side.
            centred[i] = variance > 1e-12 * square
                    ? (errors[i] - mean) * Math.sqrt(square / variance)
                    : Math.sqrt(square) * (2 * i < n ? 1 : -1);
        }
        bandwidth = n == 0 ? 0 : 0.9 * Math.sqrt(square) * Math.pow(n, -0.2);
        shrink = square > 0 ? 1 / Math.sqrt(1 + bandwidth * bandwidth / square) : 1;
    }

    double draw(RandomGenerator random) {
        if (centred.length == 0) {
            return 0;
        }
        double error = centred[random.nextInt(centred.length)];
        return bandwidth == 0 ? error : (error + bandwidth * random.nextGaussian()) * shrink;
    }
}

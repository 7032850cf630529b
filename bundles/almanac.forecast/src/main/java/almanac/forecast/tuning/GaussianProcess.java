package almanac.forecast.tuning;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.special.Erf;

/**
 * What losses seen at some points say of the loss at others: a Gaussian process with the Matern 5/2 kernel, on losses scaled to mean 0 and
 * deviation 1. Source: Rasmussen and Williams (2006), "Gaussian Processes for Machine Learning", algorithm 2.1 and equation 4.17.
 */
final class GaussianProcess {
    private static final double REACH = 0.3;
    private static final double NUGGET = 1e-4;

    private final double[][] points;
    private final CholeskyDecomposition kernel;
    private final RealVector weights;
    private final double mean;
    private final double deviation;
    private final double least;

    /**
     * @param points in a cube of side 1
     * @param losses one a point, finite
     */
    GaussianProcess(double[][] points, double[] losses) {
        this.points = points;
        mean = Arrays.stream(losses).average().orElseThrow();
        double variance = Arrays.stream(losses)
                .map(l -> (l - mean) * (l - mean))
                .average()
                .orElseThrow();
        deviation = variance > 0 ? Math.sqrt(variance) : 1;
        least = (Arrays.stream(losses).min().orElseThrow() - mean) / deviation;
        int n = points.length;
        RealMatrix covariance = new Array2DRowRealMatrix(n, n);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                covariance.setEntry(i, j, alike(points[i], points[j]) + (i == j ? NUGGET : 0));
            }
        }
        kernel = new CholeskyDecomposition(covariance);
        double[] scaled = Arrays.stream(losses).map(l -> (l - mean) / deviation).toArray();
        weights = kernel.getSolver().solve(new ArrayRealVector(scaled));
    }

    /** Expected loss at a point. */
    double mean(double[] point) {
        return mean + deviation * weights.dotProduct(alike(point));
    }

    /** By how much, in deviations, a try is expected to beat the least loss (Jones, Schonlau and Welch 1998, equation 15). */
    double expectedImprovement(double[] point) {
        RealVector near = alike(point);
        double expected = weights.dotProduct(near);
        double variance = 1 - near.dotProduct(kernel.getSolver().solve(near));
        double spread = Math.sqrt(Math.max(1e-12, variance));
        double z = (least - expected) / spread;
        double below = Erf.erfc(-z / Math.sqrt(2)) / 2;
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return (least - expected) * below + spread * density;
    }

    private RealVector alike(double[] point) {
        return new ArrayRealVector(
                Arrays.stream(points).mapToDouble(p -> alike(p, point)).toArray());
    }

    private static double alike(double[] a, double[] b) {
        double squares = 0;
        for (int i = 0; i < a.length; i++) {
            squares += (a[i] - b[i]) * (a[i] - b[i]);
        }
        double distance = Math.sqrt(5 * squares) / REACH;
        return (1 + distance + distance * distance / 3) * Math.exp(-distance);
    }
}

package almanac.promotion.offer;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;

/**
 * Linear regression with the conjugate prior: coefficients normal with mean 0 and the variance of the noise, that variance inverse gamma. The expected
 * value in a context is then Student t; it is drawn as a normal of a drawn variance.
 */
final class Regression {
    private static final double PRIOR_SHAPE = 1;
    private static final double PRIOR_SCALE = 1;

    private final CholeskyDecomposition precision;
    private final RealVector mean;
    private final double shape;
    private final double scale;

    private Regression(Sums sums) {
        precision = new CholeskyDecomposition(new Array2DRowRealMatrix(sums.products, true));
        mean = precision.getSolver().solve(new ArrayRealVector(sums.targets));
        shape = PRIOR_SHAPE + sums.count / 2.0;
        double explained = mean.dotProduct(new ArrayRealVector(sums.targets));
        scale = PRIOR_SCALE + Math.max(0, sums.squares - explained) / 2;
    }

    double expected(double[] context) {
        return mean.dotProduct(new ArrayRealVector(context, false));
    }

    /** The expected value under coefficients drawn from what is known of them. */
    double draw(double[] context, SplittableRandom random) {
        RealVector x = new ArrayRealVector(context, false);
        double leverage = x.dotProduct(precision.getSolver().solve(x));
        double variance = scale / gamma(shape, random);
        return expected(context) + Math.sqrt(variance * leverage) * Dice.gaussian(random);
    }

    /** Marsaglia and Tsang 2000, for shapes of 1 and above. */
    private static double gamma(double shape, SplittableRandom random) {
        double d = shape - 1 / 3.0;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = Dice.gaussian(random);
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    /** What decisions say. */
    static final class Sums {
        private final double[][] products;
        private final double[] targets;
        private double squares;
        private int count;

        Sums(int size) {
            products = new double[size][size];
            targets = new double[size];
            for (int i = 0; i < size; i++) {
                products[i][i] = 1;
            }
        }

        void add(double[] x, double y) {
            for (int i = 0; i < x.length; i++) {
                targets[i] += x[i] * y;
                for (int j = 0; j < x.length; j++) {
                    products[i][j] += x[i] * x[j];
                }
            }
            squares += y * y;
            count++;
        }

        Regression regression() {
            return new Regression(this);
        }
    }
}

package almanac.forecast.optimise;

import java.util.Arrays;

/**
 * Minimises a sum of squares by damped Gauss-Newton steps with forward differences. Source: Marquardt (1963), "An algorithm for
 * least-squares estimation of nonlinear parameters", Journal of the Society for Industrial and Applied Mathematics 11, 431-441. Not for
 * many threads.
 */
public final class LeastSquares {
    private static final double STEP = 1e-5;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e8;

    /** What to make small. */
    @FunctionalInterface
    public interface Residuals {
        /**
         * Fills in the residuals at a point.
         *
         * @return their sum of squares; infinity where the point is not admissible
         */
        double at(double[] point, double[] residuals);
    }

    private final Residuals function;
    private final int parameters;
    private final int points;
    private double[] residuals;
    private double[] tried;
    private final double[][] jacobian;
    private final double[][] products;
    private final double[] gradient;
    private final double[] step;
    private final double[] next;

    /**
     * @param parameters to search for
     * @param points residuals
     */
    public LeastSquares(Residuals function, int parameters, int points) {
        this.function = function;
        this.parameters = parameters;
        this.points = points;
        residuals = new double[points];
        tried = new double[points];
        jacobian = new double[parameters][points];
        products = new double[parameters][parameters];
        gradient = new double[parameters];
        step = new double[parameters];
        next = new double[parameters];
    }

    /**
     * Searches from a point.
     *
     * @param point where to begin; holds the best point found afterwards
     * @param tolerance ends when a step takes away less than this share of the sum
     * @param limit of each parameter's size
     * @param most steps at most
     * @return the least sum of squares found
     */
    public double minimise(double[] point, double tolerance, double limit, int most) {
        double sum = function.at(point, residuals);
        double damping = FIRST_DAMPING;
        for (int i = 0; i < most && sum > 0 && Double.isFinite(sum); i++) {
            differentiate(point);
            double before = sum;
            while (sum == before && damping < MOST_DAMPING) {
                propose(point, damping, limit);
                double value = function.at(next, tried);
                if (value < sum) {
                    sum = value;
                    System.arraycopy(next, 0, point, 0, parameters);
                    double[] old = residuals;
                    residuals = tried;
                    tried = old;
                    damping = Math.max(1e-9, damping / 10);
                } else {
                    damping *= 10;
                }
            }
            if (before - sum <= tolerance * before) {
                break;
            }
        }
        return sum;
    }

    private void differentiate(double[] point) {
        for (int i = 0; i < parameters; i++) {
            double kept = point[i];
            double by = kept > 0 ? -STEP : STEP;
            point[i] = kept + by;
            if (!Double.isFinite(function.at(point, tried))) {
                Arrays.fill(jacobian[i], 0);
            } else {
                for (int t = 0; t < points; t++) {
                    jacobian[i][t] = (tried[t] - residuals[t]) / by;
                }
            }
            point[i] = kept;
        }
        for (int i = 0; i < parameters; i++) {
            gradient[i] = dot(jacobian[i], residuals);
            for (int j = 0; j <= i; j++) {
                products[i][j] = dot(jacobian[i], jacobian[j]);
            }
        }
    }

    private void propose(double[] point, double damping, double limit) {
        double[][] damped = new double[parameters][];
        for (int i = 0; i < parameters; i++) {
            damped[i] = products[i].clone();
            damped[i][i] += damping * products[i][i];
            step[i] = -gradient[i];
        }
        NormalEquations.solve(damped, step);
        for (int i = 0; i < parameters; i++) {
            next[i] = Math.max(-limit, Math.min(limit, point[i] + step[i]));
        }
    }

    private double dot(double[] x, double[] y) {
        double sum = 0;
        for (int t = 0; t < points; t++) {
            sum += x[t] * y[t];
        }
        return sum;
    }
}

package almanac.forecast.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Ridge regression with an intercept: least squares plus a penalty on the squares of the coefficients of standardised columns. Source:
 * Hoerl and Kennard (1970), "Ridge regression: biased estimation for nonorthogonal problems", Technometrics 12, 55-67; the penalty of the
 * least generalised cross-validation by Golub, Heath and Wahba (1979), "Generalized cross-validation as a method for choosing a good
 * ridge parameter", Technometrics 21, 215-223.
 */
final class Ridge {
    /** Penalties tried, per observation. */
    private static final double[] PENALTIES = {1e-6, 1e-5, 1e-4, 3e-4, 1e-3, 3e-3, 1e-2, 3e-2, 0.1, 0.3, 1, 3, 10, 100};

    /** A column that varies by less than this share of its size is as good as constant. */
    private static final double FLAT = 1e-9;

    private final double[] centres;
    private final double[] spreads;
    private final double mean;
    private final double variation;
    private final int n;
    private final double[] eigenvalues;
    private final double[][] vectors;
    private final double[] turned;

    /**
     * @param columns one a regressor, one value an observation
     * @param y as many values
     */
    Ridge(double[][] columns, double[] y) {
        n = y.length;
        int p = columns.length;
        centres = new double[p];
        spreads = new double[p];
        mean = mean(y);
        double[][] x = new double[p][];
        for (int j = 0; j < p; j++) {
            x[j] = standardised(columns[j], j);
        }
        double[] rest = new double[n];
        double squares = 0;
        for (int t = 0; t < n; t++) {
            rest[t] = y[t] - mean;
            squares += rest[t] * rest[t];
        }
        variation = squares;
        if (p == 0) {
            eigenvalues = new double[0];
            vectors = new double[0][];
            turned = new double[0];
            return;
        }
        double[][] products = new double[p][p];
        double[] with = new double[p];
        for (int i = 0; i < p; i++) {
            with[i] = dot(x[i], rest);
            for (int j = 0; j <= i; j++) {
                products[i][j] = dot(x[i], x[j]);
                products[j][i] = products[i][j];
            }
        }
        EigenDecomposition parts = new EigenDecomposition(new Array2DRowRealMatrix(products, false));
        eigenvalues = Arrays.stream(parts.getRealEigenvalues())
                .map(v -> Math.max(0, v))
                .toArray();
        vectors = new double[p][];
        turned = new double[p];
        for (int i = 0; i < p; i++) {
            vectors[i] = parts.getEigenvector(i).toArray();
            turned[i] = dot(vectors[i], with);
        }
    }

    /** The penalty, per observation, of the least {@link #criterion}. */
    double bestPenalty() {
        double best = PENALTIES[0];
        for (double penalty : PENALTIES) {
            if (criterion(penalty) < criterion(best)) {
                best = penalty;
            }
        }
        return best;
    }

    /** Generalised cross-validation: squared errors over the squared freedom left, times observations. */
    double criterion(double penalty) {
        double freedom = n - used(penalty);
        return freedom <= 0 ? Double.POSITIVE_INFINITY : n * squares(penalty) / (freedom * freedom);
    }

    /** Parameters that the fit is worth, the intercept included. */
    double used(double penalty) {
        double used = 1;
        for (double d : eigenvalues) {
            used += d == 0 ? 0 : d / (d + n * penalty);
        }
        return used;
    }

    private double squares(double penalty) {
        double sum = variation;
        for (int i = 0; i < eigenvalues.length; i++) {
            double d = eigenvalues[i] + n * penalty;
            if (d > 0) {
                sum -= turned[i] * turned[i] * (eigenvalues[i] + 2 * n * penalty) / (d * d);
            }
        }
        return Math.max(0, sum);
    }

    /** The intercept, then one coefficient a column, in the columns' own units. */
    double[] coefficients(double penalty) {
        int p = eigenvalues.length;
        double[] result = new double[p + 1];
        double most = Arrays.stream(eigenvalues).max().orElse(0);
        for (int i = 0; i < p; i++) {
            double d = eigenvalues[i] + n * penalty;
            if (d > FLAT * most) {
                for (int j = 0; j < p; j++) {
                    result[j + 1] += vectors[i][j] * turned[i] / d;
                }
            }
        }
        result[0] = mean;
        for (int j = 0; j < p; j++) {
            result[j + 1] /= spreads[j];
            result[0] -= result[j + 1] * centres[j];
        }
        return result;
    }

    private double[] standardised(double[] column, int j) {
        centres[j] = mean(column);
        double[] result = new double[n];
        double squares = 0;
        double size = 0;
        for (int t = 0; t < n; t++) {
            result[t] = column[t] - centres[j];
            squares += result[t] * result[t];
            size = Math.max(size, Math.abs(column[t]));
        }
        double deviation = Math.sqrt(squares / n);
        spreads[j] = deviation > FLAT * size ? deviation : Double.POSITIVE_INFINITY;
        for (int t = 0; t < n; t++) {
            result[t] /= spreads[j];
        }
        return result;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}

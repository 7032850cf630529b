package almanac.forecast.hierarchy;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The covariance of one-step errors about zero, shrunk toward its diagonal. Source: Schaefer and Strimmer (2005), "A shrinkage approach
 * to large-scale covariance matrix estimation", Statistical Applications in Genetics and Molecular Biology 4, article 32, table 1, target
 * D; errors are not centred, as in the MinT paper.
 */
final class Covariance {
    private Covariance() {}

    /**
     * @param intensity 1 leaves the diagonal only, 0 everything
     */
    static RealMatrix shrunk(double[][] residuals, double intensity) {
        int nodes = residuals.length;
        RealMatrix covariance = new Array2DRowRealMatrix(nodes, nodes);
        for (int i = 0; i < nodes; i++) {
            for (int j = i; j < nodes; j++) {
                double value = (i == j ? 1 : 1 - intensity) * product(residuals[i], residuals[j]);
                covariance.setEntry(i, j, value);
                covariance.setEntry(j, i, value);
            }
        }
        return covariance;
    }

    /** The share of shrinkage with the least expected squared error: variances of the correlations over their squares. */
    static double intensity(double[][] residuals) {
        int n = residuals[0].length;
        double variances = 0;
        double squares = 0;
        for (int i = 0; i < residuals.length; i++) {
            for (int j = 0; j < i; j++) {
                double scale = Math.sqrt(product(residuals[i], residuals[i]) * product(residuals[j], residuals[j]));
                if (scale > 0) {
                    double correlation = product(residuals[i], residuals[j]) / scale;
                    double second = 0;
                    for (int t = 0; t < n; t++) {
                        double term = residuals[i][t] * residuals[j][t] / scale;
                        second += term * term;
                    }
                    variances += (second - n * correlation * correlation) / (n * (n - 1.0));
                    squares += correlation * correlation;
                }
            }
        }
        return squares > 0 ? Math.max(0, Math.min(1, variances / squares)) : 1;
    }

    private static double product(double[] a, double[] b) {
        double sum = 0;
        for (int t = 0; t < a.length; t++) {
            sum += a[t] * b[t];
        }
        return sum / a.length;
    }
}

package almanac.promotion.learn;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * What is known of a vector of coefficients: jointly normal.
 *
 * @param mean not to be changed
 * @param covariance symmetric; not to be changed
 */
public record Posterior(RealVector mean, RealMatrix covariance) {
    /** The mean of one coefficient. */
    public double mean(int k) {
        return mean.getEntry(k);
    }

    /** The standard deviation of one coefficient. */
    public double deviation(int k) {
        return Math.sqrt(Math.max(0, covariance.getEntry(k, k)));
    }

    /** The mean of a weighted sum of coefficients. */
    public double mean(double[] weights) {
        return mean.dotProduct(MatrixUtils.createRealVector(weights));
    }

    /** The standard deviation of a weighted sum of coefficients. */
    public double deviation(double[] weights) {
        RealVector w = MatrixUtils.createRealVector(weights);
        return Math.sqrt(Math.max(0, covariance.operate(w).dotProduct(w)));
    }

    /** A matrix that turns independent standard normal numbers into deviations from the mean. */
    public double[][] root() {
        EigenDecomposition eigen = new EigenDecomposition(covariance);
        double[] values = eigen.getRealEigenvalues();
        double[][] root = eigen.getV().getData();
        for (double[] row : root) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= Math.sqrt(Math.max(0, values[j]));
            }
        }
        return root;
    }
}

package almanac.forecast.hierarchy;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Reconciliation of least total error variance (MinT), given the covariance W of the base forecasts' errors: y - W C' (C W C')^-1 C y,
 * where C y is by how much each upper node differs from the sum of its leaves. Source: Wickramasuriya, Athanasopoulos and Hyndman (2019),
 * "Optimal forecast reconciliation for hierarchical and grouped time series through trace minimization", Journal of the American
 * Statistical Association 114, 804-819, theorem 1 in its form with one equation an upper node.
 */
public final class MinimumTrace implements Reconciliation {
    /** The least variance, of the greatest: a node that never varied is as good as known. */
    private static final double LEAST = 1e-8;

    private final Hierarchy hierarchy;
    private final RealMatrix spread;
    private final DecompositionSolver solver;

    private MinimumTrace(Hierarchy hierarchy, RealMatrix covariance) {
        this.hierarchy = hierarchy;
        RealMatrix differences = differences(hierarchy);
        this.spread = scaled(covariance).multiply(differences.transpose());
        this.solver = new CholeskyDecomposition(symmetric(differences.multiply(spread)), 1e-9, 0).getSolver();
    }

    /** All errors alike and independent (ordinary least squares). */
    public static MinimumTrace ols(Hierarchy hierarchy) {
        return diagonal(hierarchy, hierarchy.sum(new double[hierarchy.leaves()]), 1);
    }

    /** Error variance in proportion to the number of leaves (weighted least squares, structural scaling). */
    public static MinimumTrace structural(Hierarchy hierarchy) {
        double[] ones = new double[hierarchy.leaves()];
        java.util.Arrays.fill(ones, 1);
        return diagonal(hierarchy, hierarchy.sum(ones), 0);
    }

    /**
     * Error variance as the one-step errors have it (weighted least squares, variance scaling).
     *
     * @param residuals one row a node, one column a bucket
     */
    public static MinimumTrace variance(Hierarchy hierarchy, double[][] residuals) {
        return new MinimumTrace(hierarchy, Covariance.shrunk(residuals, 1));
    }

    /**
     * Error covariance of the one-step errors, shrunk toward its diagonal as far as the errors' number asks for.
     *
     * @param residuals one row a node, one column a bucket; at least two columns
     */
    public static MinimumTrace shrinkage(Hierarchy hierarchy, double[][] residuals) {
        return new MinimumTrace(hierarchy, Covariance.shrunk(residuals, Covariance.intensity(residuals)));
    }

    @Override
    public double[] reconcile(double[] base) {
        double[] summed = hierarchy.sum(hierarchy.leavesOf(base));
        double[] gap = new double[hierarchy.uppers()];
        for (int i = 0; i < gap.length; i++) {
            gap[i] = base[i] - summed[i];
        }
        double[] shift =
                spread.operate(solver.solve(new Array2DRowRealMatrix(gap)).getColumn(0));
        double[] leaves = hierarchy.leavesOf(base);
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] -= shift[gap.length + i];
        }
        return hierarchy.sum(leaves);
    }

    private static MinimumTrace diagonal(Hierarchy hierarchy, double[] variances, double plus) {
        RealMatrix covariance = new Array2DRowRealMatrix(variances.length, variances.length);
        for (int i = 0; i < variances.length; i++) {
            covariance.setEntry(i, i, variances[i] + plus);
        }
        return new MinimumTrace(hierarchy, covariance);
    }

    /** One row an upper node: the node less its leaves. */
    private static RealMatrix differences(Hierarchy hierarchy) {
        RealMatrix differences = new Array2DRowRealMatrix(hierarchy.uppers(), hierarchy.size());
        for (int i = 0; i < hierarchy.uppers(); i++) {
            differences.setEntry(i, i, 1);
            for (int leaf : hierarchy.leavesUnder(i)) {
                differences.setEntry(i, hierarchy.uppers() + leaf, -1);
            }
        }
        return differences;
    }

    private static RealMatrix scaled(RealMatrix covariance) {
        double most = 0;
        for (int i = 0; i < covariance.getRowDimension(); i++) {
            most = Math.max(most, covariance.getEntry(i, i));
        }
        RealMatrix scaled = covariance.scalarMultiply(most > 0 ? 1 / most : 1);
        for (int i = 0; i < covariance.getRowDimension(); i++) {
            scaled.setEntry(i, i, Math.max(LEAST, scaled.getEntry(i, i)));
        }
        return scaled;
    }

    private static RealMatrix symmetric(RealMatrix matrix) {
        return matrix.add(matrix.transpose()).scalarMultiply(0.5);
    }
}

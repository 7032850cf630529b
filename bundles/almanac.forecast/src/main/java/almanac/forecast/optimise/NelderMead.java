package almanac.forecast.optimise;

import java.util.Arrays;

/**
 * Minimises a function of a few variables inside a box by the simplex method, without allocating once made. Points outside the box are
 * moved to its border. Source: Nelder and Mead (1965), "A simplex method for function minimization", Computer Journal 7, 308-313, with
 * the usual coefficients (reflection 1, expansion 2, contraction 1/2, shrinkage 1/2). Not for many threads.
 */
public final class NelderMead {
    /** What to minimise; may return infinity where a point is not admissible. */
    @FunctionalInterface
    public interface Function {
        double at(double[] point);
    }

    private final int dimensions;
    private final double[][] simplex;
    private final double[] values;
    private final double[] centre;
    private final double[] reflected;
    private final double[] tried;
    private int evaluations;

    public NelderMead(int dimensions) {
        this.dimensions = dimensions;
        simplex = new double[dimensions + 1][dimensions];
        values = new double[dimensions + 1];
        centre = new double[dimensions];
        reflected = new double[dimensions];
        tried = new double[dimensions];
    }

    /**
     * Searches from a point.
     *
     * @param start where to begin; holds the best point found afterwards
     * @param low lower limits
     * @param high upper limits
     * @param step size of the first simplex, as a share of each side of the box
     * @param tolerance ends when the values of the simplex differ by less than this
     * @param most evaluations at most
     * @return the least value found
     */
    public double minimise(
            Function function, double[] start, double[] low, double[] high, double step, double tolerance, int most) {
        evaluations = 0;
        begin(function, start, low, high, step);
        while (evaluations < most) {
            sort();
            double spread = values[dimensions] - values[0];
            if (spread <= tolerance) {
                break;
            }
            improve(function, low, high);
        }
        sort();
        System.arraycopy(simplex[0], 0, start, 0, dimensions);
        return values[0];
    }

    private void begin(Function function, double[] start, double[] low, double[] high, double step) {
        for (int i = 0; i <= dimensions; i++) {
            System.arraycopy(start, 0, simplex[i], 0, dimensions);
            if (i > 0) {
                int d = i - 1;
                double side = step * (high[d] - low[d]);
                simplex[i][d] += simplex[i][d] + side > high[d] ? -side : side;
            }
            values[i] = evaluate(function, simplex[i], low, high);
        }
    }

    private void improve(Function function, double[] low, double[] high) {
        double[] worst = simplex[dimensions];
        Arrays.fill(centre, 0);
        for (int i = 0; i < dimensions; i++) {
            for (int d = 0; d < dimensions; d++) {
                centre[d] += simplex[i][d] / dimensions;
            }
        }
        double value = move(function, reflected, worst, -1, low, high);
        if (value < values[0]) {
            double further = move(function, tried, worst, -2, low, high);
            replaceWorst(further < value ? tried : reflected, Math.min(further, value));
        } else if (value < values[dimensions - 1]) {
            replaceWorst(reflected, value);
        } else {
            boolean outside = value < values[dimensions];
            double nearer = move(function, tried, worst, outside ? -0.5 : 0.5, low, high);
            if (nearer < Math.min(value, values[dimensions])) {
                replaceWorst(tried, nearer);
            } else {
                shrink(function, low, high);
            }
        }
    }

    /** The point {@code centre + by (worst - centre)}. */
    private double move(Function function, double[] point, double[] worst, double by, double[] low, double[] high) {
        for (int d = 0; d < dimensions; d++) {
            point[d] = centre[d] + by * (worst[d] - centre[d]);
        }
        return evaluate(function, point, low, high);
    }

    private void replaceWorst(double[] point, double value) {
        System.arraycopy(point, 0, simplex[dimensions], 0, dimensions);
        values[dimensions] = value;
    }

    private void shrink(Function function, double[] low, double[] high) {
        for (int i = 1; i <= dimensions; i++) {
            for (int d = 0; d < dimensions; d++) {
                simplex[i][d] = (simplex[i][d] + simplex[0][d]) / 2;
            }
            values[i] = evaluate(function, simplex[i], low, high);
        }
    }

    private double evaluate(Function function, double[] point, double[] low, double[] high) {
        for (int d = 0; d < dimensions; d++) {
            point[d] = Math.max(low[d], Math.min(high[d], point[d]));
        }
        evaluations++;
        double value = function.at(point);
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    /** Insertion: the simplex is small and nearly in order. */
    private void sort() {
        for (int i = 1; i <= dimensions; i++) {
            double value = values[i];
            double[] point = simplex[i];
            int j = i - 1;
            while (j >= 0 && values[j] > value) {
                values[j + 1] = values[j];
                simplex[j + 1] = simplex[j];
                j--;
            }
            values[j + 1] = value;
            simplex[j + 1] = point;
        }
    }
}

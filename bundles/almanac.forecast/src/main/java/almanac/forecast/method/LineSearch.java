package almanac.forecast.method;

import java.util.function.DoubleUnaryOperator;

/**
 * Least value of a function of one variable: a grid to find the valley, then golden sections within it (Press and others, "Numerical
 * Recipes", 3rd ed., section 10.2).
 */
public final class LineSearch {
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int GRID = 10;

    private LineSearch() {}

    /** The place of the least value found, to within {@code tolerance}. */
    public static double minimum(DoubleUnaryOperator f, double low, double high, double tolerance) {
        double step = (high - low) / GRID;
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double value = f.applyAsDouble(low + i * step);
            if (value < least) {
                least = value;
                best = i;
            }
        }
        double found = golden(f, low + Math.max(0, best - 1) * step, low + Math.min(GRID, best + 1) * step, tolerance);
        return f.applyAsDouble(found) <= least ? found : low + best * step;
    }

    private static double golden(DoubleUnaryOperator f, double from, double to, double tolerance) {
        double a = from;
        double b = to;
        double x = b - GOLDEN * (b - a);
        double y = a + GOLDEN * (b - a);
        double fx = f.applyAsDouble(x);
        double fy = f.applyAsDouble(y);
        while (b - a > tolerance) {
            if (fx <= fy) {
                b = y;
                y = x;
                fy = fx;
                x = b - GOLDEN * (b - a);
                fx = f.applyAsDouble(x);
            } else {
                a = x;
                x = y;
                fx = fy;
                y = a + GOLDEN * (b - a);
                fy = f.applyAsDouble(y);
            }
        }
        return (a + b) / 2;
    }
}

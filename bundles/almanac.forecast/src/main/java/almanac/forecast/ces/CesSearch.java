package almanac.forecast.ces;

import almanac.forecast.optimise.NelderMead;
import java.util.Arrays;

/** Finds the smoothing parameters of least squared error, the first states found by running over the history to and fro. */
final class CesSearch {
    private static final double[] LOW = {0.2, -0.8, 0.2, -0.8};
    private static final double[] HIGH = {2.8, 1.8, 2.8, 1.8};
    private static final double[] START = {1.3, 1, 1.3, 1};

    /** The greatest growth by itself, per bucket. */
    private static final double GROWTH = 1.02;

    private static final double TOLERANCE = 1e-9;
    private static final int EVALUATIONS = 400;

    private CesSearch() {}

    /** The best parameters found for a history. */
    static double[] weights(CesForm form, double[] y, int season) {
        int n = form.parameters();
        double[] low = Arrays.copyOf(LOW, n);
        double[] high = Arrays.copyOf(HIGH, n);
        double[] point = Arrays.copyOf(START, n);
        if (form == CesForm.PARTIAL) {
            low[2] = 0;
            high[2] = 1;
            point[2] = 0.3;
        }
        double scale = 0;
        for (double v : y) {
            scale += v * v;
        }
        double least = scale * 1e-18;
        NelderMead.Function loss = weights -> {
            double[] tried = weights.clone();
            return isAdmissible(form, tried)
                    ? Math.log(Math.max(least, settled(form, tried, season, y).sweep(y, true, null)))
                    : Double.POSITIVE_INFINITY;
        };
        new NelderMead(n).minimise(loss, point, low, high, 0.1, TOLERANCE, EVALUATIONS);
        return point;
    }

    /** States at the beginning of a history. */
    static CesState settled(CesForm form, double[] weights, int season, double[] y) {
        CesState state = new CesState(form, weights, season);
        state.guess(y);
        state.sweep(y, true, null);
        state.turn();
        state.sweep(y, false, null);
        state.turn();
        return state;
    }

    private static boolean isAdmissible(CesForm form, double[] weights) {
        return isAdmissible(weights[0], weights[1]) && (form != CesForm.FULL || isAdmissible(weights[2], weights[3]));
    }

    /** Old errors are forgotten (Svetunkov, Kourentzes and Kolassa 2022, equation 14), and forecasts do not explode. */
    private static boolean isAdmissible(double real, double imaginary) {
        double a = real - 2.5;
        double b = real - 0.5;
        double c = real - 1.5;
        return a * a + imaginary * imaginary > 1.25
                && b * b + (imaginary - 1) * (imaginary - 1) > 0.25
                && c * c + (imaginary - 0.5) * (imaginary - 0.5) < 1.5
                && radius(2 - real, 2 - real - imaginary) <= GROWTH;
    }

    /** The greatest absolute eigenvalue of a matrix with a given trace and determinant. */
    private static double radius(double trace, double determinant) {
        double discriminant = trace * trace / 4 - determinant;
        return discriminant < 0 ? Math.sqrt(determinant) : Math.abs(trace) / 2 + Math.sqrt(discriminant);
    }

    /** Whether the model with all its parts forgets: a state that is off is put right by the errors that it makes. */
    static boolean forgets(CesForm form, double[] weights, int season) {
        if (form == CesForm.NONE || form == CesForm.SIMPLE) {
            return true;
        }
        CesState state = new CesState(form, weights, season);
        state.update(1);
        int steps = 20 * season + 100;
        double early = 0;
        double late = 0;
        for (int t = 0; t < steps; t++) {
            double off = Math.abs(state.next());
            early = t < steps / 2 ? Math.max(early, off) : early;
            late = t < steps / 2 ? late : Math.max(late, off);
            state.update(-state.next());
        }
        return late <= early;
    }
}

package almanac.forecast.regression;

import almanac.forecast.method.LineSearch;
import java.util.Locale;

/**
 * What the errors of a regression so far say of those ahead. {@link Kind#AR1}: a share of the last one, fading out bucket by bucket (Hyndman
 * and Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed.), section 10.1). {@link Kind#LEVEL}: their level by simple exponential
 * smoothing (section 8.1), which stays. Immutable.
 *
 * @param share of the last error, or of each error that the level takes up
 */
record Carry(Kind kind, double share) {
    /** How errors go on. */
    enum Kind {
        NONE,
        AR1,
        LEVEL;

        /** As users write it. */
        String key() {
            return this == NONE ? "independent" : name().toLowerCase(Locale.ROOT);
        }
    }

    static final Carry NONE = new Carry(Kind.NONE, 0);

    private static final double MOST_RELATED = 0.95;

    private static final double TOLERANCE = 1e-4;

    /** By the errors on the history: the first autocorrelation, or the share of least squares. */
    static Carry of(Kind kind, double[] errors) {
        return switch (kind) {
            case NONE -> NONE;
            case AR1 -> new Carry(kind, related(errors));
            case LEVEL -> new Carry(kind, LineSearch.minimum(a -> new Carry(kind, a).squares(errors), 0, 1, TOLERANCE));
        };
    }

    /** Sum of squares of {@link #fresh}. */
    double squares(double[] errors) {
        double[] fresh = fresh(errors);
        double sum = 0;
        for (double e : fresh) {
            sum += e * e;
        }
        return sum;
    }

    /** What of each error after the first the ones before did not say. */
    double[] fresh(double[] errors) {
        double[] fresh = new double[errors.length - 1];
        double expected = next(0, errors[0]);
        for (int t = 1; t < errors.length; t++) {
            fresh[t - 1] = errors[t] - expected;
            expected = next(expected, errors[t]);
        }
        return fresh;
    }

    /** The error expected after a history. */
    double after(double[] errors) {
        double expected = 0;
        for (double error : errors) {
            expected = next(expected, error);
        }
        return expected;
    }

    private double next(double expected, double error) {
        return switch (kind) {
            case NONE -> 0;
            case AR1 -> share * error;
            case LEVEL -> expected + share * (error - expected);
        };
    }

    /** What is left of an expected error one bucket later. */
    double later(double expected) {
        return kind == Kind.AR1 ? share * expected : expected;
    }

    /** Weights of one error in those of the buckets after it. */
    void weights(double[] weights) {
        weights[0] = 1;
        for (int h = 1; h < weights.length; h++) {
            weights[h] = h == 1 ? share : later(weights[h - 1]);
        }
    }

    private static double related(double[] errors) {
        double products = 0;
        double squares = 0;
        for (int t = 1; t < errors.length; t++) {
            products += errors[t] * errors[t - 1];
            squares += errors[t - 1] * errors[t - 1];
        }
        return squares > 0 ? Math.max(0, Math.min(MOST_RELATED, products / squares)) : 0;
    }
}

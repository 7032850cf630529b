package almanac.promotion.optimise;

import java.util.List;

/**
 * Maximise {@code sum of value[i] x[i]} under limits; the first {@code binaries} variables are 0 or 1, the others anything from 0 to
 * {@code most[i]}. The arrays are shared, not to be changed.
 */
record Program(double[] value, int binaries, double[] most, List<Limit> limits) {
    private static final double TOLERANCE = 1e-7;

    int size() {
        return value.length;
    }

    /** Whether a point keeps all limits. */
    boolean allows(double[] x) {
        return limits.stream().allMatch(limit -> keeps(limit, x));
    }

    /** Whether a point keeps one limit. */
    static boolean keeps(Limit limit, double[] x) {
        return used(limit, x) <= limit.most() + TOLERANCE * Math.max(1, Math.abs(limit.most()));
    }

    /** What a point takes of a limit. */
    static double used(Limit limit, double[] x) {
        double used = 0;
        for (int k = 0; k < limit.at().length; k++) {
            used += limit.by()[k] * x[limit.at()[k]];
        }
        return used;
    }

    /** What a point is worth. */
    double worth(double[] x) {
        double sum = 0;
        for (int i = 0; i < value.length; i++) {
            sum += value[i] * x[i];
        }
        return sum;
    }
}

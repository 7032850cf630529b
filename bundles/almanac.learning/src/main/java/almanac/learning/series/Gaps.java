package almanac.learning.series;

import java.util.Arrays;

/** Fills missing buckets. What is missing at the ends takes the nearest known value; what is nowhere known is 0. */
final class Gaps {
    private Gaps() {}

    /** From the first known value on. */
    static double[] trim(double[] values) {
        int first = 0;
        while (first < values.length && Double.isNaN(values[first])) {
            first++;
        }
        return Arrays.copyOfRange(values, first, values.length);
    }

    /** By straight lines between known values; looks ahead, so it is for the past of a single origin only. */
    static double[] interpolate(double[] values) {
        double[] filled = carryForward(values);
        int known = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                for (int j = known + 1; known >= 0 && j < i; j++) {
                    double share = (double) (j - known) / (i - known);
                    filled[j] = values[known] + share * (values[i] - values[known]);
                }
                known = i;
            }
        }
        return filled;
    }

    /** By the last known value, so that no bucket depends on a later one (but those before the first known). */
    static double[] carryForward(double[] values) {
        double[] filled = values.clone();
        double last =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).findFirst().orElse(0);
        for (int i = 0; i < filled.length; i++) {
            if (Double.isNaN(filled[i])) {
                filled[i] = last;
            }
            last = filled[i];
        }
        return filled;
    }
}

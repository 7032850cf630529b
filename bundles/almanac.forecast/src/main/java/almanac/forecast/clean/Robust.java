package almanac.forecast.clean;

import java.util.Arrays;

/** Measures of place and spread that odd values do not move. NaN values are passed over. */
final class Robust {
    /** Makes the median absolute deviation of a normal law its standard deviation. */
    private static final double MAD = 1.4826;

    /** Makes the mean absolute deviation of a normal law its standard deviation. */
    private static final double MEAN_AD = 1.2533;

    private Robust() {}

    /** NaN where there is no value. */
    static double median(double[] values) {
        return quantile(values, 0.5);
    }

    /** A quantile, on a line between the neighbouring values; NaN where there is no value. */
    static double quantile(double[] values, double probability) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        while (n > 0 && Double.isNaN(sorted[n - 1])) {
            n--;
        }
        if (n == 0) {
            return Double.NaN;
        }
        double at = probability * (n - 1);
        int low = (int) at;
        int high = Math.min(low + 1, n - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }

    /** Standard deviation about zero by the median absolute value; by the mean one where more than half are zero. */
    static double spread(double[] residuals) {
        double[] sizes = new double[residuals.length];
        double sum = 0;
        int n = 0;
        for (int t = 0; t < sizes.length; t++) {
            sizes[t] = Math.abs(residuals[t]);
            if (!Double.isNaN(sizes[t])) {
                sum += sizes[t];
                n++;
            }
        }
        double median = median(sizes);
        return median > 0 ? MAD * median : n == 0 ? Double.NaN : MEAN_AD * sum / n;
    }
}

package almanac.forecast.season;

/**
 * Classical decomposition: a centred moving average of one season, and the mean deviation or ratio of each place in the season. Source:
 * Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed.), section 3.4.
 */
public final class SeasonalIndices {
    private SeasonalIndices() {}

    /** The 2 x m (even m) or m (odd m) moving average; NaN in the half season at either end. */
    public static double[] centredAverage(double[] y, int length) {
        int n = y.length;
        double[] average = new double[n];
        java.util.Arrays.fill(average, Double.NaN);
        int half = length / 2;
        boolean even = length % 2 == 0;
        double sum = 0;
        for (int t = 0; t < Math.min(n, 2 * half + 1); t++) {
            sum += y[t];
        }
        for (int t = half; t < n - half; t++) {
            average[t] = even ? (sum - (y[t - half] + y[t + half]) / 2) / length : sum / length;
            if (t + half + 1 < n) {
                sum += y[t + half + 1] - y[t - half];
            }
        }
        return average;
    }

    /** Mean deviations from the average by bucket number modulo the length; they sum to 0. */
    public static double[] additive(double[] y, double[] average, int length) {
        double[] indices = means(y, average, length, false);
        double mean = mean(indices);
        for (int i = 0; i < length; i++) {
            indices[i] -= mean;
        }
        return indices;
    }

    /** Mean ratios to the average by bucket number modulo the length; their mean is 1. For positive series. */
    public static double[] multiplicative(double[] y, double[] average, int length) {
        double[] indices = means(y, average, length, true);
        double mean = mean(indices);
        for (int i = 0; i < length; i++) {
            indices[i] = Math.max(indices[i] / mean, 1e-2);
        }
        return indices;
    }

    private static double[] means(double[] y, double[] average, int length, boolean ratio) {
        double[] sums = new double[length];
        int[] counts = new int[length];
        for (int t = 0; t < y.length; t++) {
            if (!Double.isNaN(average[t])) {
                sums[t % length] += ratio ? y[t] / average[t] : y[t] - average[t];
                counts[t % length]++;
            }
        }
        for (int i = 0; i < length; i++) {
            sums[i] = counts[i] == 0 ? (ratio ? 1 : 0) : sums[i] / counts[i];
        }
        return sums;
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double v : values) {
            sum += v;
        }
        return sum / values.length;
    }
}

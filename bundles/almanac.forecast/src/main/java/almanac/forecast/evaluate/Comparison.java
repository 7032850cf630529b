package almanac.forecast.evaluate;

import almanac.forecast.uncertainty.Noise;
import java.util.Arrays;

/**
 * The mean difference of two methods' losses with an interval of what it may truly be, by the circular block bootstrap (Politis and
 * Romano 1992, "A circular block-resampling procedure for stationary data", in "Exploring the Limits of Bootstrap", 263-270): blocks
 * keep what losses of neighbouring origins have in common.
 *
 * @param difference mean loss of the first less that of the second; below 0 where the first is better
 * @param low lower limit
 * @param high upper limit
 */
public record Comparison(double difference, double low, double high) {
    private static final int RESAMPLES = 2000;

    /**
     * Compares losses of forecasts made at consecutive origins.
     *
     * @param first losses of one method, one an origin
     * @param second losses of the other, at the same origins
     * @param block origins in a block, at least the buckets that each forecast looked ahead
     * @param coverage of the interval, for instance 0.95
     * @param seed of the resampling
     */
    public static Comparison of(double[] first, double[] second, int block, double coverage, long seed) {
        double[] difference = DieboldMariano.difference(first, second);
        int n = difference.length;
        if (block < 1 || block > n) {
            throw new IllegalArgumentException("block " + block + " of " + n + " origins");
        }
        Noise noise = new Noise(seed);
        double[] means = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            means[i] = resampledMean(difference, block, noise);
        }
        Arrays.sort(means);
        double tail = (1 - coverage) / 2;
        return new Comparison(mean(difference), means[rank(tail)], means[rank(1 - tail)]);
    }

    /** Whether 0 lies outside the interval. */
    public boolean isClear() {
        return low > 0 || high < 0;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    private static double resampledMean(double[] values, int block, Noise noise) {
        int n = values.length;
        double sum = 0;
        int at = 0;
        for (int t = 0; t < n; t++) {
            at = t % block == 0 ? (int) (noise.uniform() * n) : (at + 1) % n;
            sum += values[at];
        }
        return sum / n;
    }

    private static int rank(double probability) {
        return (int) Math.round(probability * (RESAMPLES - 1));
    }
}

package almanac.forecast.decompose;

import java.util.Arrays;

/**
 * A series as trend, season and remainder. Source: Cleveland, Cleveland, McRae and Terpenning (1990), "STL: A seasonal-trend
 * decomposition procedure based on loess", Journal of Official Statistics 6, 3-73; windows and jumps as R's {@code stl} sets them.
 *
 * @param trend one value a bucket
 * @param season one value a bucket
 * @param remainder one value a bucket
 */
public record Stl(double[] trend, double[] season, double[] remainder) {
    /** The same season every year. */
    public static final int PERIODIC = Integer.MAX_VALUE;

    private static final int ROBUST_ROUNDS = 15;

    /** Two rounds, not robust. Needs two whole seasons. */
    public static Stl usual(double[] y, int length, int window) {
        return new Work(y, length, window).run(2, 0);
    }

    /** One round, then as many as outliers need, each with less weight for what is far off. Needs two whole seasons. */
    public static Stl robust(double[] y, int length, int window) {
        return new Work(y, length, window).run(1, ROBUST_ROUNDS);
    }

    /** The share of what varies beside the trend that the season explains, 0 to 1. */
    public double strength() {
        double[] both = new double[season.length];
        for (int t = 0; t < both.length; t++) {
            both[t] = season[t] + remainder[t];
        }
        double all = variance(both);
        return all > 0 ? Math.max(0, 1 - variance(remainder) / all) : 0;
    }

    private static double variance(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double squares = 0;
        for (double v : values) {
            squares += (v - mean) * (v - mean);
        }
        return squares;
    }

    /** The buffers of one decomposition. */
    private static final class Work {
        private final double[] y;
        private final int n;
        private final int length;
        private final boolean periodic;
        private final Loess bySeason;
        private final Loess byTrend;
        private final Loess low;
        private final double[] trend;
        private final double[] season;
        private final double[] cycles;
        private final double[] average;
        private final double[] other;
        private double[] weights;

        Work(double[] y, int length, int window) {
            this.y = y;
            this.n = y.length;
            this.length = length;
            this.periodic = window == PERIODIC;
            int span = periodic ? 10 * n + 1 : window;
            bySeason = Loess.of(span, 0);
            byTrend = Loess.of(odd((int) Math.ceil(1.5 * length / (1 - 1.5 / span))), 1);
            low = Loess.of(odd(length), 1);
            trend = new double[n];
            season = new double[n];
            cycles = new double[n + 2 * length];
            average = new double[n + 2 * length];
            other = new double[n + 2 * length];
        }

        Stl run(int inner, int outer) {
            for (int round = 0; round <= outer; round++) {
                for (int i = 0; i < inner; i++) {
                    once();
                }
                if (round < outer) {
                    weigh();
                }
            }
            if (periodic) {
                repeat();
            }
            double[] remainder = new double[n];
            for (int t = 0; t < n; t++) {
                remainder[t] = y[t] - trend[t] - season[t];
            }
            return new Stl(trend, season, remainder);
        }

        private void once() {
            smoothCycles();
            mean(cycles, n + 2 * length, length, average);
            mean(average, n + length + 1, length, other);
            mean(other, n + 2, 3, average);
            low.smooth(average, n, null, other);
            for (int t = 0; t < n; t++) {
                season[t] = cycles[length + t] - other[t];
                average[t] = y[t] - season[t];
            }
            byTrend.smooth(average, n, weights, trend);
        }

        /** Each place of the season by itself, one season beyond either end. */
        private void smoothCycles() {
            double[] values = new double[n / length + 1];
            double[] own = weights == null ? null : new double[values.length];
            double[] smooth = new double[values.length];
            for (int place = 0; place < length; place++) {
                int count = (n - place - 1) / length + 1;
                for (int i = 0; i < count; i++) {
                    int t = i * length + place;
                    values[i] = y[t] - trend[t];
                    if (own != null) {
                        own[i] = weights[t];
                    }
                }
                bySeason.smooth(values, count, own, smooth);
                int right = Math.min(bySeason.window(), count) - 1;
                int left = Math.max(0, count - bySeason.window());
                cycles[place] = bySeason.at(values, count, -1, 0, right, own, smooth[0]);
                for (int i = 0; i < count; i++) {
                    cycles[(i + 1) * length + place] = smooth[i];
                }
                cycles[(count + 1) * length + place] =
                        bySeason.at(values, count, count, left, count - 1, own, smooth[count - 1]);
            }
        }

        /** Bisquare weights of six median absolute remainders. */
        private void weigh() {
            weights = weights == null ? new double[n] : weights;
            for (int t = 0; t < n; t++) {
                weights[t] = Math.abs(y[t] - trend[t] - season[t]);
            }
            double[] sorted = weights.clone();
            Arrays.sort(sorted);
            double limit = 3 * (sorted[n / 2] + sorted[(n - 1) / 2]);
            for (int t = 0; t < n; t++) {
                double share = weights[t] / limit;
                weights[t] = weights[t] <= 0.001 * limit
                        ? 1
                        : weights[t] <= 0.999 * limit ? (1 - share * share) * (1 - share * share) : 0;
            }
        }

        private void repeat() {
            for (int place = 0; place < length; place++) {
                double sum = 0;
                int count = 0;
                for (int t = place; t < n; t += length) {
                    sum += season[t];
                    count++;
                }
                for (int t = place; t < n; t += length) {
                    season[t] = sum / count;
                }
            }
        }

        private static void mean(double[] x, int n, int window, double[] means) {
            double sum = 0;
            for (int t = 0; t < window; t++) {
                sum += x[t];
            }
            means[0] = sum / window;
            for (int t = 1; t <= n - window; t++) {
                sum += x[t + window - 1] - x[t - 1];
                means[t] = sum / window;
            }
        }

        private static int odd(int value) {
            return value % 2 == 0 ? value + 1 : value;
        }
    }
}

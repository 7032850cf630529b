package almanac.forecast.arima;

import java.util.Arrays;

/**
 * A season as a sum of waves, for seasons too long for seasonal ARIMA terms; how many waves is chosen by AICc beside ARIMA(1,d,1)
 * errors. Source: Hyndman and Athanasopoulos, "Forecasting: Principles and Practice" (3rd ed.), section 10.5. Immutable.
 *
 * @param length buckets of the season
 * @param weights of the sine and the cosine of each wave, the longest wave first; empty for no season
 */
record FourierSeason(int length, double[] weights) {
    static final FourierSeason NONE = new FourierSeason(1, new double[0]);

    private static final int[] WAVES = {1, 2, 3, 4, 6, 8, 10};

    /** For a history of at least two seasons, else none. */
    static FourierSeason of(double[] y, long firstBucket, int length, int d) {
        ArimaOrder order = new ArimaOrder(1, d, 1, 0, 0, 0, false);
        double[][] columns = new double[0][];
        if (y.length < 2 * length + 2) {
            return NONE;
        }
        ArimaModel best = ArimaModel.of(order, 1, y, constant(d, y.length));
        for (int waves : WAVES) {
            if (2 * waves >= length) {
                break;
            }
            columns = columns(firstBucket, length, waves, y.length, d);
            ArimaModel model = ArimaModel.of(order, 1, y, columns);
            if (model.aicc() < best.aicc()) {
                best = model;
            } else if (waves > 2) {
                break;
            }
        }
        int from = constant(d, 1).length;
        double[] all = best.regression();
        return all.length == from ? NONE : new FourierSeason(length, Arrays.copyOfRange(all, from, all.length));
    }

    double at(long bucket) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * wave(bucket, length, i);
        }
        return sum;
    }

    /** The series without the season. */
    double[] remove(double[] y, long firstBucket) {
        double[] rest = y.clone();
        for (int t = 0; t < y.length && weights.length > 0; t++) {
            rest[t] -= at(firstBucket + t);
        }
        return rest;
    }

    private static double wave(long bucket, int length, int i) {
        double angle = 2 * Math.PI * (i / 2 + 1) * Math.floorMod(bucket, (long) length) / length;
        return i % 2 == 0 ? Math.sin(angle) : Math.cos(angle);
    }

    /** A mean where nothing is differenced. */
    private static double[][] constant(int d, int n) {
        if (d > 0) {
            return new double[0][];
        }
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        return new double[][] {ones};
    }

    private static double[][] columns(long firstBucket, int length, int waves, int n, int d) {
        double[][] constant = constant(d, n);
        double[][] all = Arrays.copyOf(constant, constant.length + 2 * waves);
        for (int i = 0; i < 2 * waves; i++) {
            double[] column = new double[n];
            for (int t = 0; t < n; t++) {
                column[t] = wave(firstBucket + t, length, i);
            }
            all[constant.length + i] = column;
        }
        return all;
    }
}

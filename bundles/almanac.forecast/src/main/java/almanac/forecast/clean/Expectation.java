package almanac.forecast.clean;

import java.util.Arrays;

/**
 * What the other buckets say of each one: a local level, times or plus what its season makes of it. The level is the median or mean of
 * the buckets about it, seasons taken out; the season that of the same phases (classical decomposition, Hyndman and Athanasopoulos, "Forecasting:
 * Principles and Practice" (3rd ed.), section 3.4, with medians where robust). Unknown buckets are NaN and say nothing. Immutable.
 */
final class Expectation {
    private static final int LEAST_WINDOW = 7;
    private static final int SEASONS = 2;

    private final double[] expected;
    private final boolean relative;

    private Expectation(double[] expected, boolean relative) {
        this.expected = expected;
        this.relative = relative;
    }

    /**
     * Expects every bucket.
     *
     * @param known units, NaN where not to be believed
     * @param season buckets of a season; 1 for none
     * @param robust medians, for which odd buckets do not matter; else means, which are right for totals
     */
    static Expectation of(double[] known, int season, boolean robust) {
        int window = Math.max(LEAST_WINDOW, season | 1);
        double[] level = level(known, window, robust);
        boolean seasonal = season > 1 && count(known) >= SEASONS * season && known.length >= SEASONS * season;
        if (!seasonal) {
            return new Expectation(level, false);
        }
        boolean relative = allAbove(level, known);
        double[] effect = effect(known, level, season, relative, robust);
        double[] adjusted = known.clone();
        for (int t = 0; t < adjusted.length; t++) {
            double e = effect[t % season];
            adjusted[t] = relative ? known[t] / e : known[t] - e;
        }
        double[] expected = level(adjusted, window, robust);
        for (int t = 0; t < expected.length; t++) {
            double e = effect[t % season];
            expected[t] = Math.max(0, relative ? expected[t] * e : expected[t] + e);
        }
        return new Expectation(expected, relative);
    }

    /** Units expected in a bucket; NaN where no bucket at all is known. */
    double at(int t) {
        return expected[t];
    }

    /** How far off a value is: in shares of what is expected where seasons multiply, else in units. */
    double residual(int t, double value) {
        return relative ? (value - expected[t]) / expected[t] : value - expected[t];
    }

    private static double[] level(double[] known, int window, boolean robust) {
        double[] level = new double[known.length];
        double all = centre(known, robust);
        for (int t = 0; t < level.length; t++) {
            int from = Math.max(0, Math.min(t - window / 2, known.length - window));
            int n = Math.min(window, known.length - from);
            double centre = centre(Arrays.copyOfRange(known, from, from + n), robust);
            level[t] = Double.isNaN(centre) ? all : centre;
        }
        return level;
    }

    private static double[] effect(double[] known, double[] level, int season, boolean relative, boolean robust) {
        double[] effect = new double[season];
        for (int phase = 0; phase < season; phase++) {
            int n = (known.length - phase + season - 1) / season;
            double[] same = new double[n];
            for (int i = 0; i < n; i++) {
                int t = phase + i * season;
                same[i] = relative ? known[t] / level[t] : known[t] - level[t];
            }
            double centre = centre(same, robust);
            effect[phase] = Double.isNaN(centre) ? (relative ? 1 : 0) : centre;
        }
        return effect;
    }

    /** Median or mean of what is known; NaN where nothing is. */
    private static double centre(double[] values, boolean robust) {
        if (robust) {
            return Robust.median(values);
        }
        double sum = 0;
        int n = 0;
        for (double v : values) {
            if (!Double.isNaN(v)) {
                sum += v;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private static boolean allAbove(double[] level, double[] known) {
        for (int t = 0; t < level.length; t++) {
            if (!(level[t] > 0) || known[t] == 0) {
                return false;
            }
        }
        return true;
    }

    private static int count(double[] known) {
        int n = 0;
        for (double v : known) {
            n += Double.isNaN(v) ? 0 : 1;
        }
        return n;
    }
}

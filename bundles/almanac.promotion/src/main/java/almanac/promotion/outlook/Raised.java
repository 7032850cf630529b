package almanac.promotion.outlook;

import almanac.api.forecast.Forecast;
import java.util.Arrays;

/** The distribution of a bucket under promotion: the baseline's, each chance of it with an effect drawn for it. */
final class Raised {
    private static final int DRAWS_A_FACTOR = 2;

    private Raised() {}

    /** Equally likely units of a bucket, ascending. */
    static double[] samples(Forecast baseline, Factors factors, int h) {
        return samples(baseline, h, factors, h);
    }

    /** The same where the bucket has another place in the baseline than in the factors. */
    static double[] samples(Forecast baseline, int at, Factors factors, int h) {
        int n = Draws.COUNT * DRAWS_A_FACTOR;
        double[] samples = new double[n];
        for (int i = 0; i < n; i++) {
            // A stride that shares no divisor with the count pairs every part of the baseline's distribution with every
            // part of the factors'.
            double p = (Math.floorMod(i * 167L, n) + 0.5) / n;
            samples[i] = baseline.quantileAt(p, at) * factors.factor(i, h);
        }
        Arrays.sort(samples);
        return samples;
    }

    /** A quantile of ascending samples, straight lines between them. */
    static double quantile(double[] samples, double probability) {
        double at = probability * samples.length - 0.5;
        int below = (int) Math.max(0, Math.min(samples.length - 1.0, Math.floor(at)));
        int above = Math.min(samples.length - 1, below + 1);
        double share = Math.max(0, Math.min(1, at - below));
        return samples[below] + share * (samples[above] - samples[below]);
    }
}

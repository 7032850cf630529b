package almanac.promotion.outlook;

import almanac.api.Reason;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.SamplePaths;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** A forecast under factors: each chance of the baseline with an effect drawn for it. */
final class Raised {
    private static final int DRAWS_A_FACTOR = 2;

    private final Forecast baseline;
    private final int size;
    private final double dispersion;
    private final boolean wholeUnits;

    /** Factors by draw and bucket. */
    @FunctionalInterface
    interface Drawn {
        double factor(int draw, int h);
    }

    /**
     * @param size buckets that factors are known of
     * @param dispersion variance of chance by the mean
     */
    Raised(Forecast baseline, int size, double dispersion, boolean wholeUnits) {
        this.baseline = baseline;
        this.size = size;
        this.dispersion = dispersion;
        this.wholeUnits = wholeUnits;
    }

    /**
     * The forecast.
     *
     * @param touched buckets that are changed
     * @param mean factor of the mean
     */
    Forecast by(IntPredicate touched, IntToDoubleFunction mean, Drawn drawn, List<Reason> notes) {
        double[] means = baseline.means();
        double[] probabilities = baseline.probabilities();
        double[][] quantiles = new double[probabilities.length][baseline.horizon()];
        for (int h = 0; h < baseline.horizon(); h++) {
            double[] samples = h < size && touched.test(h) ? samples(baseline, h, drawn, h, dispersion) : null;
            if (samples != null) {
                means[h] *= mean.applyAsDouble(h);
            }
            for (int i = 0; i < probabilities.length; i++) {
                quantiles[i][h] = samples == null ? baseline.quantile(i, h) : quantile(samples, probabilities[i]);
            }
        }
        return new Forecast(
                baseline.sku(),
                baseline.grid(),
                baseline.firstBucket(),
                means,
                probabilities,
                quantiles,
                baseline.paths().map(p -> paths(p, drawn)).orElse(null),
                baseline.provenance(),
                notes);
    }

    private SamplePaths paths(SamplePaths paths, Drawn drawn) {
        float[][] raised = new float[paths.count()][paths.horizon()];
        SplittableRandom random = new SplittableRandom(baseline.sku().key().hashCode());
        double[] usual = new double[paths.count()];
        for (int h = 0; h < paths.horizon(); h++) {
            for (int i = 0; i < usual.length; i++) {
                usual[i] = paths.at(i, h);
            }
            Spread spread = h < size ? Spread.of(usual, dispersion) : null;
            for (int i = 0; i < usual.length; i++) {
                double units = spread == null ? usual[i] : spread.raised(usual[i], drawn.factor(i, h));
                raised[i][h] = (float) (wholeUnits ? Math.floor(units + random.nextDouble()) : units);
            }
        }
        return new SamplePaths(raised);
    }

    /**
     * Equally likely units of a bucket, ascending.
     *
     * @param at its place in the baseline
     * @param h its place in the factors
     */
    static double[] samples(Forecast baseline, int at, Drawn drawn, int h, double dispersion) {
        int n = Draws.COUNT * DRAWS_A_FACTOR;
        double[] units = new double[n];
        for (int i = 0; i < n; i++) {
            // A stride that shares no divisor with the count pairs every part of the baseline's distribution with every
            // part of the factors'.
            units[i] = baseline.quantileAt((Math.floorMod(i * 167L, n) + 0.5) / n, at);
        }
        Spread spread = Spread.of(units, dispersion);
        for (int i = 0; i < n; i++) {
            units[i] = spread.raised(units[i], drawn.factor(i, h));
        }
        Arrays.sort(units);
        return units;
    }

    /**
     * How far demand of a bucket is spread, and how much of that is chance. Chance has a variance in proportion to the mean, so that it
     * grows with the root of a factor; what is not known of the level grows with the factor.
     *
     * @param mean of the usual demand
     * @param chance share of the variance that is chance
     */
    record Spread(double mean, double chance) {
        private static final double LEAST_FACTOR = 0.05;

        /**
         * Of a distribution.
         *
         * @param samples equally likely
         * @param dispersion variance of chance by the mean
         */
        static Spread of(double[] samples, double dispersion) {
            double mean = Arrays.stream(samples).average().orElse(0);
            double variance = 0;
            for (double x : samples) {
                variance += (x - mean) * (x - mean) / samples.length;
            }
            return new Spread(mean, variance > 0 ? Math.min(1, dispersion * mean / variance) : 0);
        }

        /** Units under a factor where usual ones would have been so many. */
        double raised(double units, double factor) {
            if (factor == 1) {
                return units;
            }
            double kept = Math.sqrt(1 - chance + chance / Math.max(LEAST_FACTOR, factor));
            return Math.max(0, factor * (mean + kept * (units - mean)));
        }
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

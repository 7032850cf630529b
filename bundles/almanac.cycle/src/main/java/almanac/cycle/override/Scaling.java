package almanac.cycle.override;

import almanac.api.forecast.Forecast;
import almanac.api.forecast.SamplePaths;
import java.util.SplittableRandom;

/** A forecast with other means: everything else keeps its share of the mean. Where nothing was expected, the new mean is taken as certain. */
final class Scaling {
    private Scaling() {}

    static Forecast to(Forecast baseline, double[] means) {
        double[][] quantiles = new double[baseline.probabilities().length][means.length];
        for (int step = 0; step < means.length; step++) {
            double before = baseline.mean(step);
            for (int i = 0; i < quantiles.length; i++) {
                quantiles[i][step] = before > 0 ? baseline.quantile(i, step) * means[step] / before : means[step];
            }
        }
        return new Forecast(
                baseline.sku(),
                baseline.grid(),
                baseline.firstBucket(),
                means,
                baseline.probabilities(),
                quantiles,
                baseline.paths().map(p -> paths(p, baseline, means)).orElse(null),
                baseline.provenance(),
                baseline.notes());
    }

    private static SamplePaths paths(SamplePaths paths, Forecast baseline, double[] means) {
        boolean whole = isWhole(paths);
        SplittableRandom random = new SplittableRandom(baseline.sku().key().hashCode());
        float[][] scaled = new float[paths.count()][paths.horizon()];
        for (int i = 0; i < scaled.length; i++) {
            for (int step = 0; step < scaled[i].length; step++) {
                double before = baseline.mean(step);
                double units = before > 0 ? paths.at(i, step) * means[step] / before : means[step];
                scaled[i][step] = (float) (units == paths.at(i, step) || !whole ? units : rounded(units, random));
            }
        }
        return new SamplePaths(scaled);
    }

    /** Up or down by chance, so that the mean stays. */
    private static double rounded(double units, SplittableRandom random) {
        double floor = Math.floor(units);
        return random.nextDouble() < units - floor ? floor + 1 : floor;
    }

    private static boolean isWhole(SamplePaths paths) {
        for (int i = 0; i < paths.count(); i++) {
            for (int step = 0; step < paths.horizon(); step++) {
                if (paths.at(i, step) != Math.rint(paths.at(i, step))) {
                    return false;
                }
            }
        }
        return true;
    }
}

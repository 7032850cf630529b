package almanac.api.forecast;

import almanac.api.demand.Samples;
import java.util.Arrays;

/** Equally likely futures of one series, each a number of units a bucket; never negative. Immutable. */
public final class SamplePaths {
    private final float[][] paths;

    /**
     * @param paths one row a path, one column a bucket ahead; all of one length; copied
     */
    public SamplePaths(float[][] paths) {
        this.paths = Arrays.stream(paths).map(float[]::clone).toArray(float[][]::new);
    }

    /** How many paths. */
    public int count() {
        return paths.length;
    }

    /** Buckets ahead. */
    public int horizon() {
        return paths.length == 0 ? 0 : paths[0].length;
    }

    /** Units of one path, {@code step} buckets ahead (0 is the first). */
    public double at(int path, int step) {
        return paths[path][step];
    }

    /**
     * The distribution of a weighted total over the horizon.
     *
     * @param weights a share of each bucket, from the first one ahead; at most {@link #horizon()} many
     */
    public Samples total(double[] weights) {
        double[] totals = new double[paths.length];
        for (int i = 0; i < paths.length; i++) {
            double sum = 0;
            for (int h = 0; h < weights.length; h++) {
                sum += weights[h] * paths[i][h];
            }
            totals[i] = sum;
        }
        return new Samples(totals);
    }
}

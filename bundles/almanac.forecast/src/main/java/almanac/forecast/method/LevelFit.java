package almanac.forecast.method;

import almanac.forecast.uncertainty.Errors;
import almanac.forecast.uncertainty.PathSource;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;

/**
 * One level for every bucket ahead, of which a share of each error stays: 1 a random walk, 0 errors about a constant, between them
 * exponential smoothing.
 */
abstract class LevelFit extends LinearFit {
    private final double level;
    private final double share;

    /**
     * @param share of an error that stays in the level, 0..1
     */
    LevelFit(double level, double share, Errors errors) {
        super(errors);
        this.level = level;
        this.share = share;
    }

    /** As {@link #write} wrote it. */
    LevelFit(DataInput in) throws IOException {
        super(Errors.read(in));
        this.level = in.readDouble();
        this.share = in.readDouble();
    }

    final double share() {
        return share;
    }

    @Override
    public void mean(double[] mean) {
        Arrays.fill(mean, level);
    }

    @Override
    protected void weights(double[] weights) {
        Arrays.fill(weights, share);
        weights[0] = 1;
    }

    @Override
    public PathSource paths(double[] mean) {
        return (noise, path) -> {
            double drift = 0;
            for (int h = 0; h < path.length; h++) {
                double error = errors().draw(noise);
                path[h] = mean[h] + drift + error;
                drift += share * error;
            }
        };
    }

    @Override
    public SortedMap<String, String> parameters() {
        return Collections.emptySortedMap();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        errors().write(out);
        out.writeDouble(level);
        out.writeDouble(share);
    }
}

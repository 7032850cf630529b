package almanac.api.forecast;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What demand will be, bucket by bucket: mean, quantiles, and sample paths where asked for. Immutable. Never negative; quantiles of a
 * bucket never fall as the probability rises.
 */
public final class Forecast {
    private final Sku sku;
    private final TimeGrid grid;
    private final long firstBucket;
    private final double[] mean;
    private final double[] probabilities;
    private final double[][] quantiles;
    private final SamplePaths paths;
    private final Provenance provenance;
    private final List<Reason> notes;

    /**
     * @param firstBucket index, on the grid, of the first bucket ahead
     * @param mean units, one a bucket; copied
     * @param probabilities ascending; copied
     * @param quantiles one row a probability, one column a bucket; copied
     * @param paths null for none
     * @param notes what a user should know, for instance a fallback
     */
    public Forecast(
            Sku sku,
            TimeGrid grid,
            long firstBucket,
            double[] mean,
            double[] probabilities,
            double[][] quantiles,
            SamplePaths paths,
            Provenance provenance,
            List<Reason> notes) {
        this.sku = Objects.requireNonNull(sku, "sku");
        this.grid = Objects.requireNonNull(grid, "grid");
        this.firstBucket = firstBucket;
        this.mean = mean.clone();
        this.probabilities = probabilities.clone();
        this.quantiles = Arrays.stream(quantiles).map(double[]::clone).toArray(double[][]::new);
        this.paths = paths;
        this.provenance = Objects.requireNonNull(provenance, "provenance");
        this.notes = List.copyOf(notes);
        check();
    }

    private void check() {
        if (quantiles.length != probabilities.length) {
            throw new IllegalArgumentException(sku + ": a row of quantiles for each probability is needed");
        }
        for (int h = 0; h < mean.length; h++) {
            double last = 0;
            for (double[] row : quantiles) {
                if (!(row[h] >= last)) {
                    throw new IllegalArgumentException(sku + ": quantiles out of order or negative, step " + h);
                }
                last = row[h];
            }
            if (!(mean[h] >= 0) || Double.isInfinite(mean[h])) {
                throw new IllegalArgumentException(sku + ": mean " + mean[h] + ", step " + h);
            }
        }
    }

    public Sku sku() {
        return sku;
    }

    public TimeGrid grid() {
        return grid;
    }

    /** Index, on the grid, of the first bucket ahead. */
    public long firstBucket() {
        return firstBucket;
    }

    /** Buckets ahead. */
    public int horizon() {
        return mean.length;
    }

    /** Expected units, {@code step} buckets ahead (0 is the first). */
    public double mean(int step) {
        return mean[step];
    }

    /** A copy of all expected units. */
    public double[] means() {
        return mean.clone();
    }

    /** A copy of the probabilities that quantiles are given for. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    /** The quantile of the i-th probability, {@code step} buckets ahead. */
    public double quantile(int i, int step) {
        return quantiles[i][step];
    }

    /** A quantile at any probability, {@code step} buckets ahead: straight lines between the given ones, the outermost beyond. */
    public double quantileAt(double probability, int step) {
        int above = 0;
        while (above < probabilities.length && probabilities[above] < probability) {
            above++;
        }
        if (above == probabilities.length) {
            return probabilities.length == 0 ? mean[step] : quantiles[above - 1][step];
        }
        if (above == 0 || probabilities[above] == probability) {
            return quantiles[above][step];
        }
        double share = (probability - probabilities[above - 1]) / (probabilities[above] - probabilities[above - 1]);
        return quantiles[above - 1][step] + share * (quantiles[above][step] - quantiles[above - 1][step]);
    }

    /** Sample paths, where they were asked for. */
    public Optional<SamplePaths> paths() {
        return Optional.ofNullable(paths);
    }

    public Provenance provenance() {
        return provenance;
    }

    /** What a user should know about this forecast. */
    public List<Reason> notes() {
        return notes;
    }

    /** The same with more to know, after what there is already. */
    public Forecast withNotes(List<Reason> more) {
        List<Reason> all = new ArrayList<>(notes);
        all.addAll(more);
        return new Forecast(sku, grid, firstBucket, mean, probabilities, quantiles, paths, provenance, all);
    }

    /** The same from a model whose provenance says more. */
    public Forecast withProvenance(Provenance other) {
        return new Forecast(sku, grid, firstBucket, mean, probabilities, quantiles, paths, other, notes);
    }

    /** The same with sample paths. */
    public Forecast withPaths(SamplePaths futures) {
        return new Forecast(sku, grid, firstBucket, mean, probabilities, quantiles, futures, provenance, notes);
    }
}

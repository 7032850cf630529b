package almanac.learning.global;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import java.util.Optional;

/** A series in compact arrays, with running sums that make the level of any window cheap. Immutable. */
final class EncodedSeries {
    private static final double PRIOR_BUCKETS = 0.5;

    final String key;
    final long first;
    final int size;
    final int[] codes;
    final double prior;

    /** Units, NaN where missing; never negative. */
    final float[] units;

    /** Whether demand was cut off by a stock-out; null where it never was. */
    final boolean[] censored;

    /** Driver by driver, from position 0; as long as the history plus what is known ahead. NaN where not known. */
    final float[][] drivers;

    private final double[] sums;
    private final int[] counts;

    EncodedSeries(DemandSeries series, Recipe recipe, int ahead) {
        this.key = series.sku().key();
        this.first = series.firstBucket();
        this.size = series.size();
        this.codes = recipe.codes(series);
        this.prior = recipe.prior().level(codes);
        this.units = new float[size];
        this.sums = new double[size + 1];
        this.counts = new int[size + 1];
        this.censored = series.hasCensoring() ? new boolean[size] : null;
        for (int i = 0; i < size; i++) {
            double value = clean(series.demand(i));
            units[i] = (float) value;
            boolean known = !Double.isNaN(value);
            sums[i + 1] = sums[i] + (known ? value : 0);
            counts[i + 1] = counts[i] + (known ? 1 : 0);
            if (censored != null) {
                censored[i] = series.isCensored(i);
            }
        }
        this.drivers = new float[recipe.drivers().size()][];
        for (int d = 0; d < drivers.length; d++) {
            drivers[d] = values(series, recipe.drivers().get(d), ahead);
        }
    }

    /** Past-only drivers end with the history, whatever they hold. */
    private float[] values(DemandSeries series, DriverInput input, int ahead) {
        float[] values = new float[input.ahead() ? size + ahead : size];
        Optional<Driver> driver = series.driver(input.name());
        for (int i = 0; i < values.length; i++) {
            values[i] = driver.isEmpty() ? Float.NaN : (float) driver.get().at(first + i);
        }
        return values;
    }

    /** What counts as demand: nothing that is infinite or beyond single precision; a net return is no demand. */
    static double clean(double value) {
        return Double.isNaN(value) || Math.abs(value) > 1e30 ? Double.NaN : Math.max(0, value);
    }

    /** Numbers held, for bounding memory. */
    long floats() {
        long n = 4L * size;
        for (float[] driver : drivers) {
            n += driver.length;
        }
        return n;
    }

    /** Known buckets within a range of positions. */
    int known(int from, int to) {
        return to <= from ? 0 : counts[to] - counts[from];
    }

    private double sum(int from, int to) {
        return to <= from ? 0 : sums[to] - sums[from];
    }

    /**
     * Units a bucket as seen at a position: the mean of the window, a little drawn to the mean of all history and to the prior, so that it
     * is never 0 where others sell.
     *
     * @param begin position before which nothing is seen
     * @param at position of the first bucket not seen
     */
    double level(int begin, int at, int window) {
        int from = Math.max(begin, at - window);
        int inWindow = known(from, at);
        int all = known(begin, at);
        double pull = Math.min(all, Math.max(1, window / 10));
        double weighted = sum(from, at) + (all == 0 ? 0 : pull * sum(begin, at) / all) + PRIOR_BUCKETS * prior;
        double level = weighted / (inWindow + pull + PRIOR_BUCKETS);
        return level > 0 ? level : 1;
    }

    /** Mean units over a range; NaN where fewer than {@code least} of its buckets are known. */
    double mean(int from, int to, int least) {
        int low = Math.max(0, from);
        int high = Math.min(size, to);
        int n = known(low, high);
        return n < Math.max(1, least) ? Double.NaN : sum(low, high) / n;
    }
}

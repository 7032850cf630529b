package almanac.api.demand;

import java.util.Arrays;
import java.util.Objects;

/** Something that moves demand: price, promotion, holiday, weather, on the buckets of the series it belongs to. Immutable. */
public final class Driver {
    /** Whether values after the origin may be used. */
    public enum Known {
        /** Planned or calendar facts: values may reach beyond the history. */
        AHEAD,
        /** Only seen as it happens: values never reach beyond the history, and none is used ahead of the origin. */
        PAST_ONLY
    }

    private final String name;
    private final Known known;
    private final long firstBucket;
    private final double[] values;

    /**
     * @param name lower snake case, for instance {@code price}
     * @param firstBucket index, on the series' grid, of the first value
     * @param values one a bucket, NaN where unknown; copied
     */
    public Driver(String name, Known known, long firstBucket, double[] values) {
        this.name = Objects.requireNonNull(name, "name");
        this.known = Objects.requireNonNull(known, "known");
        this.firstBucket = firstBucket;
        this.values = values.clone();
    }

    public String name() {
        return name;
    }

    public Known known() {
        return known;
    }

    public long firstBucket() {
        return firstBucket;
    }

    /** The first bucket after the last value. */
    public long endBucket() {
        return firstBucket + values.length;
    }

    /** The value in a bucket, NaN where there is none. */
    public double at(long bucket) {
        long i = bucket - firstBucket;
        return i < 0 || i >= values.length ? Double.NaN : values[(int) i];
    }

    /** What is known of this driver at an origin: past-only values end before {@code endBucket}. */
    public Driver seenBefore(long endBucket) {
        if (known == Known.AHEAD || endBucket >= endBucket()) {
            return this;
        }
        int n = (int) Math.max(0, endBucket - firstBucket);
        return new Driver(name, known, firstBucket, Arrays.copyOf(values, n));
    }
}

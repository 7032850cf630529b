package almanac.api.demand;

import almanac.api.Sku;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The demand of one SKU, bucket by bucket, with what is known about each bucket. Immutable; buckets are addressed by their position, 0
 * being the oldest.
 */
public final class DemandSeries {
    private final Sku sku;
    private final TimeGrid grid;
    private final long firstBucket;
    private final double[] demand;
    private final double[] availability;
    private final List<Driver> drivers;
    private final SortedMap<String, String> attributes;
    private final int scale;

    private DemandSeries(Builder builder) {
        this.sku = builder.sku;
        this.grid = builder.grid;
        this.firstBucket = builder.firstBucket;
        this.demand = builder.demand;
        this.availability = builder.availability;
        this.drivers = builder.drivers;
        this.attributes = builder.attributes;
        this.scale = builder.scale;
    }

    /**
     * Begins a series.
     *
     * @param demand units a bucket, oldest first; NaN where missing; copied
     */
    public static Builder builder(Sku sku, TimeGrid grid, long firstBucket, double[] demand) {
        return new Builder(sku, grid, firstBucket, demand);
    }

    /** Begins a series that differs from this one in what is set next. */
    public Builder with() {
        Builder builder = new Builder(sku, grid, firstBucket, demand);
        builder.availability = availability;
        builder.drivers = drivers;
        builder.attributes = attributes;
        builder.scale = scale;
        return builder;
    }

    public Sku sku() {
        return sku;
    }

    public TimeGrid grid() {
        return grid;
    }

    /** Index, on the grid, of position 0. */
    public long firstBucket() {
        return firstBucket;
    }

    /** The first bucket after the history: where forecasts begin. */
    public long endBucket() {
        return firstBucket + demand.length;
    }

    /** Buckets of history. */
    public int size() {
        return demand.length;
    }

    /** Units in a bucket; NaN where missing. In a censored bucket it is a lower bound. */
    public double demand(int position) {
        return demand[position];
    }

    /** A copy of all units, oldest first. */
    public double[] toArray() {
        return demand.clone();
    }

    public boolean isMissing(int position) {
        return Double.isNaN(demand[position]);
    }

    /** The share of the bucket the SKU was on sale, 0..1; 1 where nothing is known. */
    public double availability(int position) {
        return availability == null ? 1 : availability[position];
    }

    /** Whether demand was cut off by a stock-out. */
    public boolean isCensored(int position) {
        return availability(position) < 1;
    }

    /** Whether any bucket is censored. */
    public boolean hasCensoring() {
        return availability != null && Arrays.stream(availability).anyMatch(a -> a < 1);
    }

    /** What moves demand, on the same grid. */
    public List<Driver> drivers() {
        return drivers;
    }

    /** A driver by name. */
    public Optional<Driver> driver(String name) {
        return drivers.stream().filter(d -> d.name().equals(name)).findFirst();
    }

    /** Static attributes: {@code category}, {@code location}, and the host's {@code attr_*}. Unmodifiable. */
    public SortedMap<String, String> attributes() {
        return attributes;
    }

    /** Decimals of the unit; 0 means whole units, -1 that nothing is known and fractions are kept. */
    public int scale() {
        return scale;
    }

    /** What was known at an earlier origin: the first buckets, with past-only drivers cut off there too. */
    public DemandSeries head(int size) {
        if (size == demand.length) {
            return this;
        }
        Builder head = with();
        head.demand = Arrays.copyOf(demand, size);
        head.availability = availability == null ? null : Arrays.copyOf(availability, size);
        head.drivers =
                drivers.stream().map(d -> d.seenBefore(firstBucket + size)).toList();
        return head.build();
    }

    /** The same buckets with other units, for instance cleaned ones. */
    public DemandSeries withDemand(double[] units) {
        if (units.length != demand.length) {
            throw new IllegalArgumentException(sku + ": " + units.length + " values for " + demand.length + " buckets");
        }
        Builder other = with();
        other.demand = units.clone();
        return other.build();
    }

    /** Collects the parts of a series. */
    public static final class Builder {
        private final Sku sku;
        private final TimeGrid grid;
        private final long firstBucket;
        private double[] demand;
        private double[] availability;
        private List<Driver> drivers = List.of();
        private SortedMap<String, String> attributes = new TreeMap<>();
        private int scale = -1;

        private Builder(Sku sku, TimeGrid grid, long firstBucket, double[] demand) {
            this.sku = Objects.requireNonNull(sku, "sku");
            this.grid = Objects.requireNonNull(grid, "grid");
            this.firstBucket = firstBucket;
            this.demand = demand.clone();
        }

        /** The share of each bucket on sale, 0..1, as many as buckets; null where nothing is known. Copied. */
        public Builder availability(double[] shares) {
            if (shares != null && shares.length != demand.length) {
                throw new IllegalArgumentException(
                        sku + ": " + shares.length + " availabilities for " + demand.length + " buckets");
            }
            this.availability = shares == null ? null : shares.clone();
            return this;
        }

        public Builder drivers(List<Driver> all) {
            this.drivers = List.copyOf(all);
            return this;
        }

        public Builder attributes(Map<String, String> all) {
            this.attributes = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(all));
            return this;
        }

        /** Decimals of the unit; 0 means whole units, -1 unknown. */
        public Builder scale(int decimals) {
            this.scale = decimals;
            return this;
        }

        public DemandSeries build() {
            return new DemandSeries(this);
        }
    }
}

package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Availability;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The share of each bucket that a SKU was on sale. A day without a row was in stock. */
final class AvailabilityBook {
    private final TimeGrid grid;
    private final Map<Sku, Map<Long, Double>> missing = new HashMap<>();

    /**
     * @param rows days not fully in stock; closed here
     */
    AvailabilityBook(TimeGrid grid, Stream<Availability> rows) {
        this.grid = grid;
        try (rows) {
            rows.filter(row -> row.inStock() < 1).forEach(this::add);
        }
    }

    private void add(Availability row) {
        long bucket = grid.indexOf(row.date());
        double days = (1 - row.inStock()) / grid.daysIn(bucket);
        missing.computeIfAbsent(row.sku(), k -> new HashMap<>()).merge(bucket, days, Double::sum);
    }

    /** Shares 0..1 from a bucket on; null where the SKU was always on sale. */
    double[] of(Sku sku, long firstBucket, int size) {
        Map<Long, Double> gaps = missing.get(sku);
        if (gaps == null) {
            return null;
        }
        double[] shares = new double[size];
        Arrays.setAll(shares, i -> Math.max(0, 1 - gaps.getOrDefault(firstBucket + i, 0.0)));
        return shares;
    }
}

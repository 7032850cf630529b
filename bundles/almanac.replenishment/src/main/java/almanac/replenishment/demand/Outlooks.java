package almanac.replenishment.demand;

import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.SamplePaths;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Turns forecasts into demand from the day of the decision on; keeps what is common to all SKUs of a run. */
public final class Outlooks {
    private static final int MOST_BUCKETS_FROM_QUANTILES = 130;

    private record Reach(TimeGrid grid, int days) {}

    private final LocalDate asOf;
    private final int count;
    private final Map<Reach, BucketDays> calendars = new ConcurrentHashMap<>();
    private volatile QuantilePaths fromQuantiles;

    /**
     * @param count paths to make where a forecast has none
     */
    public Outlooks(LocalDate asOf, int count) {
        this.asOf = asOf;
        this.count = count;
    }

    /** The forecast's own paths, or futures made from its quantiles. */
    public Futures futures(Forecast forecast) {
        SamplePaths own = forecast.paths().orElse(null);
        if (own != null && own.count() > 0 && own.horizon() > 0) {
            return Futures.of(own);
        }
        return fromQuantiles().of(forecast);
    }

    private QuantilePaths fromQuantiles() {
        QuantilePaths made = fromQuantiles;
        return made != null ? made : make();
    }

    private synchronized QuantilePaths make() {
        if (fromQuantiles == null) {
            fromQuantiles = new QuantilePaths(count, MOST_BUCKETS_FROM_QUANTILES);
        }
        return fromQuantiles;
    }

    /**
     * Demand by day.
     *
     * @param firstBucket of the futures, on the grid
     * @param scale decimals of the unit, 0 for whole units
     * @param days to reach at least
     */
    public DemandPaths demand(Futures futures, TimeGrid grid, long firstBucket, int scale, int days) {
        int reach = Math.max(days, daysTo(grid, firstBucket + futures.horizon() - 1));
        Reach key = new Reach(grid, reach);
        BucketDays calendar = calendars.get(key);
        if (calendar == null) {
            calendar = calendars.computeIfAbsent(key, r -> new BucketDays(r.grid(), asOf, r.days()));
        }
        return new DemandPaths(futures, firstBucket, grid.bucket().season(), calendar, scale, days);
    }

    /** Days from the decision to the label of a bucket, which lies in it. */
    private int daysTo(TimeGrid grid, long bucket) {
        return (int) Math.max(1, grid.dateOf(bucket).toEpochDay() - asOf.toEpochDay());
    }
}

package almanac.cycle.step;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.host.LeftOut;
import almanac.cycle.series.HostTables;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/**
 * What was read from the host.
 *
 * @param tables all but demand
 * @param grid the buckets of the series
 * @param endBucket the first bucket that is not history: the first one not closed on the day of the decision
 * @param series to forecast, without drivers, in SKU order
 * @param silent SKUs that are not forecast from demand of their own, and why
 * @param leftOut rows the adapter left out
 * @param ended series of items that are no longer planned: they may stand in for their successors
 */
public record Collected(
        HostTables tables,
        TimeGrid grid,
        long endBucket,
        List<DemandSeries> series,
        SortedMap<Sku, Reason> silent,
        List<LeftOut> leftOut,
        List<DemandSeries> ended) {
    /** Without series of items that are no longer planned. */
    public Collected(
            HostTables tables,
            TimeGrid grid,
            long endBucket,
            List<DemandSeries> series,
            SortedMap<Sku, Reason> silent,
            List<LeftOut> leftOut) {
        this(tables, grid, endBucket, series, silent, leftOut, List.of());
    }

    /** The day of the decision. */
    public LocalDate asOf() {
        return tables.supply().asOf();
    }

    /** Whether the day of the decision lies within a bucket, whose demand so far is then not used. */
    public boolean endsWithinBucket() {
        return !grid.dateOf(endBucket).equals(asOf().plusDays(1));
    }
}

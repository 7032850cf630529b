package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.cycle.Cancellation;
import almanac.cycle.series.CleanedList;
import almanac.cycle.series.DriverBook;
import almanac.cycle.series.Histories;
import almanac.cycle.series.LikeItems;
import almanac.cycle.series.Span;
import java.util.List;

/** Step 4: puts beside each series what moves its demand, and like items' histories before new ones'. */
public final class AttachDrivers {
    /**
     * The drivers of a host over its series and the horizon.
     *
     * @param horizon buckets ahead
     */
    public DriverBook drivers(Collected host, int horizon) {
        long first = host.series().stream()
                .mapToLong(DemandSeries::firstBucket)
                .min()
                .orElse(host.endBucket());
        return new DriverBook(
                host.tables(), new Span(host.grid(), first, host.endBucket(), host.endBucket() + horizon));
    }

    /** What to forecast: each SKU with demand, then those without that a like item stands in for. */
    public Histories histories(Collected host, CleanedList cleaned, DriverBook drivers, Progress progress) {
        return histories(host, cleaned, drivers, false, progress);
    }

    /**
     * The same.
     *
     * @param learned whether methods forecast that tell from attributes what an item without a past will sell
     */
    public Histories histories(
            Collected host, CleanedList cleaned, DriverBook drivers, boolean learned, Progress progress) {
        progress.begin("drivers", cleaned.size());
        LikeItems likeItems = new LikeItems(host.tables(), cleaned, host.ended(), learned);
        Cancellation.check(progress);
        List<Sku> standIns = host.silent().keySet().stream()
                .filter(sku -> host.silent().get(sku).code().equals(Collect.NO_DEMAND))
                .filter(sku -> likeItems.of(sku).isPresent())
                .toList();
        return new Histories(cleaned, standIns, likeItems, drivers, sku -> host.tables()
                .item(sku)
                .discontinuedOn());
    }
}

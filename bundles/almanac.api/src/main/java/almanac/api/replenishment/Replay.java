package almanac.api.replenishment;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** Carries stock through realised demand under orders decided step by step. */
@ProviderType
public interface Replay {
    /**
     * SKUs to replay as the planning tables have them: stock and open supply, the lead time of the term in force, rounded up to whole buckets
     * (where no term tells: what receipts and settings say), costs of the planning parameters, 0 where none is known.
     *
     * @param supply at the end of the bucket before the first replayed one
     * @param grid of the buckets
     * @param demand realised units by SKU, one a replayed bucket
     * @return in SKU order
     * @throws almanac.api.InputException where a planning parameter makes no sense
     */
    List<ReplaySku> skus(SupplySide supply, TimeGrid grid, Map<Sku, double[]> demand);

    /**
     * Begins a replay.
     *
     * @param firstBucket the first replayed one, on the grid
     * @param skus all with demand for as many buckets
     */
    Session begin(TimeGrid grid, long firstBucket, Collection<ReplaySku> skus);

    /**
     * One replay. The decision at the end of bucket t knows what happened up to then; with a lead time of L buckets its order is on hand at
     * the start of bucket t + L + 1, that bucket's demand is then served, and holding is charged on what is left. Not for several threads.
     */
    interface Session {
        /** The bucket at whose end the next decision falls. */
        long now();

        /** Whether every bucket has been replayed. */
        boolean isDone();

        /** What each SKU has and has coming at the end of {@link #now()}. */
        Map<Sku, StockPosition> positions();

        /**
         * The supply side as it was known at the end of {@link #now()}: stock as replayed, lead times certain and as the replay has them, no
         * receipts.
         *
         * @param host as read from the host
         */
        SupplySide supply(SupplySide host);

        /**
         * Places orders and replays the next bucket.
         *
         * @param orders at most one a SKU
         * @return a line a SKU, in SKU order
         */
        List<ReplayLine> advance(Collection<ReplayOrder> orders);

        /** What it has come to so far. */
        ReplayTotals totals();
    }
}

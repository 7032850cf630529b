package almanac.api.replenishment;

import almanac.api.Sku;
import almanac.api.host.OpenSupply;
import java.util.List;

/**
 * One SKU to replay.
 *
 * @param demand realised units, one a replayed bucket, never negative; not copied, not to be changed
 * @param startStock units on hand before the first replayed bucket
 * @param openSupply on order then; arrives at the start of the bucket that holds its due date, at once where that is past
 * @param leadTimeBuckets whole buckets
 * @param holdingCost money a unit left at the end of a bucket
 * @param shortageCost money a unit short, once
 * @param costPerOrder money an order
 * @param lostSales unmet demand is lost, else backordered
 */
public record ReplaySku(
        Sku sku,
        double[] demand,
        double startStock,
        List<OpenSupply> openSupply,
        int leadTimeBuckets,
        double holdingCost,
        double shortageCost,
        double costPerOrder,
        boolean lostSales) {
    public ReplaySku {
        openSupply = List.copyOf(openSupply);
        if (leadTimeBuckets < 0) {
            throw new IllegalArgumentException(sku + ": lead time of " + leadTimeBuckets + " buckets");
        }
    }
}

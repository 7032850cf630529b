package almanac.api.replenishment;

import almanac.api.Sku;

/**
 * One SKU in one replayed bucket, units and money. Start stock + arrived - sold (with backorders: - demand) - what was transferred away = end
 * stock.
 *
 * @param bucket on the grid
 * @param startStock before arrivals; negative where units are owed
 * @param arrived at the start of the bucket
 * @param sold served from stock in the bucket it was asked for
 * @param unitsShort asked for and not served then
 * @param endStock negative where units are owed
 * @param ordered at the decision before the bucket, which falls at the end of the bucket before
 */
public record ReplayLine(
        Sku sku,
        long bucket,
        double startStock,
        double arrived,
        double demand,
        double sold,
        double unitsShort,
        double endStock,
        double ordered,
        double holdingCost,
        double shortageCost,
        double orderingCost) {
    /** Holding, shortage and ordering cost. */
    public double cost() {
        return holdingCost + shortageCost + orderingCost;
    }
}

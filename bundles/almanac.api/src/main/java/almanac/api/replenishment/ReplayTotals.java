package almanac.api.replenishment;

/**
 * What a replay comes to.
 *
 * @param lines SKUs times buckets
 * @param orders placed
 * @param fillRate units served from stock of those asked for; 1 where none were
 * @param cycleService share of order cycles, from arrival to arrival, without a unit short; 1 where none was complete
 * @param meanStock units on hand at the end of a bucket, summed over SKUs
 */
public record ReplayTotals(
        long lines,
        long orders,
        double demand,
        double sold,
        double unitsShort,
        double fillRate,
        double cycleService,
        double meanStock,
        double holdingCost,
        double shortageCost,
        double orderingCost) {
    /** Holding, shortage and ordering cost. */
    public double cost() {
        return holdingCost + shortageCost + orderingCost;
    }
}

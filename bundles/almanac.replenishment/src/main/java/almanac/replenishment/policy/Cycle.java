package almanac.replenishment.policy;

import almanac.api.demand.Distribution;

/**
 * What a policy's cycle looks like: the time between two arrivals.
 *
 * @param cover demand that the reorder point must last for until the cycle ends
 * @param start demand that what an order brings the position to has to last for until the cycle begins
 * @param lot units from the reorder point up to that level
 * @param demand units a cycle, above 0
 */
record Cycle(Distribution cover, Distribution start, double lot, double demand) {
    /**
     * Units short in a cycle of reorder point s: E[(cover - s)+] at its end, less E[(start - s - lot)+] that it began with and that were
     * counted before. Silver, Pyke and Thomas, "Inventory and Production Management in Supply Chains", 4th ed., section 6.7.
     *
     * @param lostSales nothing is carried into a cycle
     */
    double unitsShort(double reorderPoint, boolean lostSales) {
        double carried = lostSales ? 0 : start.expectedShortage(reorderPoint + lot);
        return Math.max(0, cover.expectedShortage(reorderPoint) - carried);
    }
}

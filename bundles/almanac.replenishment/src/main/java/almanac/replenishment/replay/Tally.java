package almanac.replenishment.replay;

import almanac.api.replenishment.ReplayLine;
import almanac.api.replenishment.ReplayTotals;

/** Sums the lines of a replay. */
final class Tally {
    private long lines;
    private long orders;
    private double demand;
    private double sold;
    private double stock;
    private double holding;
    private double shortage;
    private double ordering;

    void add(ReplayLine line) {
        lines++;
        orders += line.ordered() > 0 ? 1 : 0;
        demand += line.demand();
        sold += line.sold();
        stock += Math.max(0, line.endStock());
        holding += line.holdingCost();
        shortage += line.shortageCost();
        ordering += line.orderingCost();
    }

    ReplayTotals totals(long cycles, long shortCycles, int buckets) {
        return new ReplayTotals(
                lines,
                orders,
                demand,
                sold,
                demand - sold,
                demand == 0 ? 1 : sold / demand,
                cycles == 0 ? 1 : 1 - (double) shortCycles / cycles,
                buckets == 0 ? 0 : stock / buckets,
                holding,
                shortage,
                ordering);
    }
}

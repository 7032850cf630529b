package almanac.replenishment.replay;

import almanac.api.demand.TimeGrid;
import almanac.api.host.OpenSupply;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.ReplayLine;
import almanac.api.replenishment.ReplaySku;
import almanac.api.replenishment.StockPosition;
import java.util.List;
import java.util.TreeMap;

/** One SKU on its way through a replay. */
final class SkuState {
    private final ReplaySku sku;
    private final TimeGrid grid;
    /** Units by the bucket at whose start they arrive. */
    private final TreeMap<Long, Double> coming = new TreeMap<>();

    private double stock;
    private double ordered;
    private boolean shortInCycle;
    private boolean arrivedBefore;
    private long cycles;
    private long shortCycles;

    SkuState(ReplaySku sku, TimeGrid grid, long firstBucket) {
        this.sku = sku;
        this.grid = grid;
        this.stock = sku.startStock();
        for (OpenSupply supply : sku.openSupply()) {
            coming.merge(Math.max(firstBucket, grid.indexOf(supply.dueDate())), supply.quantity(), Double::sum);
        }
    }

    ReplaySku sku() {
        return sku;
    }

    /** Places an order at the end of a bucket. */
    void order(double quantity, long now) {
        ordered += quantity;
        coming.merge(now + sku.leadTimeBuckets() + 1, quantity, Double::sum);
    }

    /** Gives units away at once, no more than there are. */
    double give(double quantity) {
        double given = Math.max(0, Math.min(quantity, stock));
        stock -= given;
        return given;
    }

    ReplayLine serve(long bucket, double demand) {
        double start = stock;
        Double arrived = coming.remove(bucket);
        if (arrived != null) {
            endCycle();
            stock += arrived;
        }
        double sold = Math.max(0, Math.min(demand, stock));
        double unitsShort = demand - sold;
        shortInCycle |= unitsShort > 0;
        stock -= sku.lostSales() ? sold : demand;
        ReplayLine line = new ReplayLine(
                sku.sku(),
                bucket,
                start,
                arrived == null ? 0 : arrived,
                demand,
                sold,
                unitsShort,
                stock,
                ordered,
                Math.max(0, stock) * sku.holdingCost(),
                unitsShort * sku.shortageCost(),
                ordered > 0 ? sku.costPerOrder() : 0);
        ordered = 0;
        return line;
    }

    /** A cycle lies between two arrivals; what was before the first one belongs to none. */
    private void endCycle() {
        if (arrivedBefore) {
            cycles++;
            shortCycles += shortInCycle ? 1 : 0;
        }
        arrivedBefore = true;
        shortInCycle = false;
    }

    long cycles() {
        return cycles;
    }

    long shortCycles() {
        return shortCycles;
    }

    StockPosition position() {
        List<OpenSupply> supply = coming.entrySet().stream()
                .map(e -> new OpenSupply(
                        sku.sku(), SupplyKind.PURCHASE, grid.dateOf(e.getKey()), e.getValue(), null, null))
                .toList();
        return new StockPosition(sku.sku(), stock, 0, 0, supply, List.of());
    }
}

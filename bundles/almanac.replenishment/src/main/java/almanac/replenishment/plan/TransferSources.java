package almanac.replenishment.plan;

import almanac.api.Sku;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import almanac.api.replenishment.TransferSource;
import almanac.replenishment.supply.Closings;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What other locations can give where a planner wants an item moved in place of bought. A location keeps what its own plan orders up to, which for one that
 * feeds others covers those too; whole units of what is free above that are to spare. {@link Rebalance}, which asks nobody, gives only from surplus.
 */
public final class TransferSources {
    private final SupplySide supply;
    private final Closings closings;
    private final long days;

    /**
     * @param days that a transfer takes, see {@link almanac.replenishment.Settings#transferDays}
     */
    public TransferSources(SupplySide supply, double days) {
        this.supply = supply;
        this.closings = new Closings(supply.calendar(), supply.suppliers(), supply.locations());
        this.days = Math.max(1, Math.round(days));
    }

    /** Those that can give anything, the one with the most first. */
    public List<TransferSource> of(Sku to, Collection<SkuPlan> others) {
        return others.stream()
                .filter(plan ->
                        plan.sku().itemId().equals(to.itemId()) && !plan.sku().equals(to))
                .map(plan -> source(plan, to))
                .filter(source -> source.units() > 0)
                .sorted(Comparator.comparingDouble(TransferSource::units)
                        .reversed()
                        .thenComparing(TransferSource::locationId))
                .toList();
    }

    private TransferSource source(SkuPlan plan, Sku to) {
        StockPosition stock = supply.stock().getOrDefault(plan.sku(), StockPosition.empty(plan.sku()));
        double keeps = plan.levels() == null ? 0 : plan.levels().orderUpTo();
        String from = plan.sku().locationId();
        return new TransferSource(
                from, Math.floor(stock.free() - keeps), closings.arrival(from, to.locationId(), supply.asOf(), days));
    }
}

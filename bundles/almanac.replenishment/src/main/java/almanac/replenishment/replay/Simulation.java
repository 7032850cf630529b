package almanac.replenishment.replay;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.replenishment.Replay;
import almanac.api.replenishment.ReplayLine;
import almanac.api.replenishment.ReplayOrder;
import almanac.api.replenishment.ReplaySku;
import almanac.api.replenishment.ReplayTotals;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Carries all SKUs of a replay from bucket to bucket. */
final class Simulation implements Replay.Session {
    private final TimeGrid grid;
    private final long firstBucket;
    private final int buckets;
    private final SortedMap<Sku, SkuState> states = new TreeMap<>();
    private final Tally tally = new Tally();
    private int done;

    Simulation(TimeGrid grid, long firstBucket, Collection<ReplaySku> skus) {
        this.grid = grid;
        this.firstBucket = firstBucket;
        this.buckets = skus.isEmpty() ? 0 : skus.iterator().next().demand().length;
        for (ReplaySku sku : skus) {
            if (sku.demand().length != buckets) {
                throw new IllegalArgumentException(
                        sku.sku() + ": demand for " + sku.demand().length + " buckets, others for " + buckets);
            }
            states.put(sku.sku(), new SkuState(sku, grid, firstBucket));
        }
    }

    @Override
    public long now() {
        return firstBucket + done - 1;
    }

    @Override
    public boolean isDone() {
        return done == buckets;
    }

    @Override
    public Map<Sku, StockPosition> positions() {
        Map<Sku, StockPosition> positions = new HashMap<>();
        states.forEach((sku, state) -> positions.put(sku, state.position()));
        return positions;
    }

    @Override
    public SupplySide supply(SupplySide host) {
        Map<Sku, Integer> leadTimes = new HashMap<>();
        states.forEach((sku, state) -> leadTimes.put(sku, state.sku().leadTimeBuckets()));
        return KnownThen.of(host, grid, now(), positions(), leadTimes);
    }

    @Override
    public List<ReplayLine> advance(Collection<ReplayOrder> orders) {
        if (isDone()) {
            throw new IllegalStateException("all " + buckets + " buckets are replayed");
        }
        orders.forEach(this::place);
        List<ReplayLine> lines = new ArrayList<>(states.size());
        for (SkuState state : states.values()) {
            ReplayLine line = state.serve(firstBucket + done, state.sku().demand()[done]);
            tally.add(line);
            lines.add(line);
        }
        done++;
        return lines;
    }

    private void place(ReplayOrder order) {
        SkuState state = state(order.sku());
        double quantity = order.source() == null
                ? order.quantity()
                : state(order.source()).give(order.quantity());
        if (quantity > 0) {
            state.order(quantity, now());
        }
    }

    private SkuState state(Sku sku) {
        SkuState state = states.get(sku);
        if (state == null) {
            throw new IllegalArgumentException(sku + " is not replayed");
        }
        return state;
    }

    @Override
    public ReplayTotals totals() {
        long cycles = 0;
        long shortCycles = 0;
        for (SkuState state : states.values()) {
            cycles += state.cycles();
            shortCycles += state.shortCycles();
        }
        return tally.totals(cycles, shortCycles, done);
    }
}

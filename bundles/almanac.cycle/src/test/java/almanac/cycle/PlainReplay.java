package almanac.cycle;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.host.OpenSupply;
import almanac.api.host.SupplyKind;
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
import java.util.TreeMap;

/** Orders come one bucket later, unmet demand is lost, holding costs 1 and a unit short 5; for tests. */
public final class PlainReplay implements Replay {
    @Override
    public List<ReplaySku> skus(SupplySide supply, TimeGrid grid, Map<Sku, double[]> demand) {
        return new TreeMap<>(demand)
                .entrySet().stream()
                        .map(e -> new ReplaySku(
                                e.getKey(),
                                e.getValue(),
                                supply.stock()
                                        .getOrDefault(e.getKey(), StockPosition.empty(e.getKey()))
                                        .onHand(),
                                List.of(),
                                1,
                                1,
                                5,
                                0,
                                true))
                        .toList();
    }

    @Override
    public Session begin(TimeGrid grid, long firstBucket, Collection<ReplaySku> skus) {
        return new Running(grid, firstBucket, List.copyOf(skus));
    }

    private static final class Running implements Session {
        private final TimeGrid grid;
        private final long first;
        private final List<ReplaySku> skus;
        private final Map<Sku, Double> stock = new HashMap<>();
        private final Map<Sku, Double> coming = new HashMap<>();
        private int done;
        private double demand;
        private double sold;
        private double held;
        private long orders;

        Running(TimeGrid grid, long first, List<ReplaySku> skus) {
            this.grid = grid;
            this.first = first;
            this.skus = skus;
            skus.forEach(s -> stock.put(s.sku(), s.startStock()));
        }

        @Override
        public long now() {
            return first + done - 1;
        }

        @Override
        public boolean isDone() {
            return done == skus.get(0).demand().length;
        }

        @Override
        public Map<Sku, StockPosition> positions() {
            Map<Sku, StockPosition> positions = new HashMap<>();
            stock.forEach((sku, units) -> positions.put(
                    sku,
                    new StockPosition(
                            sku,
                            units,
                            0,
                            0,
                            List.of(new OpenSupply(
                                    sku,
                                    SupplyKind.PURCHASE,
                                    grid.dateOf(now() + 1),
                                    coming.getOrDefault(sku, 0.0),
                                    null,
                                    null)),
                            List.of())));
            return positions;
        }

        @Override
        public SupplySide supply(SupplySide host) {
            return new SupplySide(
                    host.asOf(),
                    host.items(),
                    host.locations(),
                    positions(),
                    host.suppliers(),
                    host.terms(),
                    host.receipts(),
                    host.calendar(),
                    host.parameters());
        }

        @Override
        public List<ReplayLine> advance(Collection<ReplayOrder> placed) {
            Map<Sku, Double> ordered = new HashMap<>();
            placed.forEach(o -> ordered.put(o.sku(), o.quantity()));
            orders += placed.size();
            List<ReplayLine> lines = new ArrayList<>();
            for (ReplaySku sku : skus) {
                double arrived = coming.getOrDefault(sku.sku(), 0.0);
                double start = stock.get(sku.sku());
                double asked = sku.demand()[done];
                double gone = Math.min(asked, start + arrived);
                double end = start + arrived - gone;
                stock.put(sku.sku(), end);
                coming.put(sku.sku(), ordered.getOrDefault(sku.sku(), 0.0));
                demand += asked;
                sold += gone;
                held += end;
                lines.add(new ReplayLine(
                        sku.sku(),
                        first + done,
                        start,
                        arrived,
                        asked,
                        gone,
                        asked - gone,
                        end,
                        ordered.getOrDefault(sku.sku(), 0.0),
                        end,
                        5 * (asked - gone),
                        0));
            }
            done++;
            return lines;
        }

        @Override
        public ReplayTotals totals() {
            return new ReplayTotals(
                    (long) done * skus.size(),
                    orders,
                    demand,
                    sold,
                    demand - sold,
                    demand == 0 ? 1 : sold / demand,
                    1,
                    held / done,
                    held,
                    5 * (demand - sold),
                    0);
        }
    }
}

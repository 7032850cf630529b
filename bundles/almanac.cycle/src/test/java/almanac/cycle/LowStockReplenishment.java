package almanac.cycle;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.host.ServiceType;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.ServiceTarget;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.SupplySide;
import almanac.api.replenishment.TransferSource;
import almanac.api.replenishment.Urgency;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Orders up to twice the expected demand of a bucket, for tests. */
public final class LowStockReplenishment implements Replenishment {
    public int horizonDays = 21;
    public final List<DemandOutlook> outlooks = new ArrayList<>();

    @Override
    public SortedSet<String> policies() {
        return new TreeSet<>(List.of("s-S"));
    }

    @Override
    public int horizonDays(SupplySide supply) {
        return horizonDays;
    }

    @Override
    public Session begin(SupplySide supply) {
        List<SkuPlan> plans = new ArrayList<>();
        return new Session() {
            @Override
            public void add(DemandOutlook outlook) {
                outlooks.add(outlook);
                plans.add(plan(outlook, supply));
            }

            @Override
            public void addWithout(Sku sku, Reason why) {
                plans.add(new SkuPlan(sku, Urgency.NONE, 0, 0, 0, null, null, 0, null, null, null, null, List.of(why)));
            }

            @Override
            public List<SkuPlan> finish() {
                plans.sort(Comparator.comparing(SkuPlan::urgency).thenComparing(SkuPlan::sku));
                return plans;
            }
        };
    }

    /** What is free above twice the expected demand of a bucket. */
    @Override
    public List<TransferSource> transferSources(SupplySide supply, Sku to, Collection<SkuPlan> others) {
        return others.stream()
                .filter(p -> p.sku().itemId().equals(to.itemId()) && !p.sku().equals(to))
                .map(p -> new TransferSource(
                        p.sku().locationId(),
                        supply.stock().get(p.sku()).free() - p.levels().orderUpTo(),
                        supply.asOf().plusDays(2)))
                .filter(s -> s.units() > 0)
                .toList();
    }

    /** All of one class. */
    @Override
    public Classing classing(Map<String, Item> items) {
        Map<Sku, String> classes = new HashMap<>();
        return new Classing() {
            @Override
            public void add(Forecast forecast) {
                classes.put(forecast.sku(), "AXF");
            }

            @Override
            public Map<Sku, String> finish() {
                return classes;
            }
        };
    }

    private static SkuPlan plan(DemandOutlook outlook, SupplySide supply) {
        Sku sku = outlook.forecast().sku();
        StockPosition stock = supply.stock().getOrDefault(sku, StockPosition.empty(sku));
        double mean = outlook.forecast().mean(0);
        double quantity = Math.ceil(2 * mean - stock.position());
        ReorderPoint levels = new ReorderPoint(
                "s-S",
                new ServiceTarget(ServiceType.CYCLE, 0.95),
                14,
                7,
                mean,
                1.5 * mean,
                0.5 * mean,
                1.5 * mean,
                2 * mean,
                0,
                List.of());
        boolean orders = quantity > 0;
        Suggestion suggestion = new Suggestion(
                sku.key() + "|S1|PURCHASE",
                sku,
                "S1",
                SupplyKind.PURCHASE,
                null,
                SuggestionStatus.NEW,
                quantity,
                quantity,
                2.5,
                supply.asOf(),
                supply.asOf().plusDays(14),
                null);
        return new SkuPlan(
                sku,
                orders ? Urgency.ORDER_NOW : Urgency.NONE,
                stock.onHand(),
                stock.onOrder(),
                stock.position(),
                levels,
                orders ? suggestion : null,
                orders ? 0.5 : 0,
                orders ? 12.5 : null,
                3.0,
                null,
                null,
                List.of(Reason.of(orders ? "order.low" : "nothing.enough", "position", stock.position())));
    }
}

package almanac.cycle.promotion;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.host.Item;
import almanac.api.host.OpenSupply;
import almanac.api.host.SupplyTerm;
import almanac.api.promotion.Feed;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import almanac.cycle.step.Collected;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What SKUs can be promoted from: up to the day on which an order placed now arrives, what is on hand and on order less what is sold
 * anyway; from then on as much as is ordered. Lead times are those that the last plan learned, else those of the supply terms.
 */
final class Feeds {
    private final Collected host;
    private final SupplySide supply;
    private final Map<Sku, SkuPlan> plans;

    Feeds(Collected host, LastPlan last) {
        this.host = host;
        this.supply = host.tables().supply();
        this.plans = last.plans();
    }

    /** Whether the host tells of stock at all; where it does not, nothing can be said of supply. */
    boolean areKnown() {
        return !supply.stock().isEmpty();
    }

    /** Feeds of SKUs by their baselines; none where the host tells of no stock. */
    List<Feed> of(List<Forecast> baselines, Map<Sku, Double> surplus) {
        return areKnown()
                ? baselines.stream()
                        .map(f -> feed(f, surplus.getOrDefault(f.sku(), 0.0)))
                        .toList()
                : List.of();
    }

    private Feed feed(Forecast baseline, double surplus) {
        Sku sku = baseline.sku();
        StockPosition stock = stock(sku);
        Double lead = leadTimeDays(sku);
        LocalDate orderable = lead == null ? null : host.asOf().plusDays((long) Math.ceil(lead));
        TreeMap<LocalDate, Double> free = new TreeMap<>();
        double sold = 0;
        for (int h = 0; h < baseline.horizon(); h++) {
            LocalDate start = host.grid().dateOf(baseline.firstBucket() + h);
            if (orderable != null && !start.isBefore(orderable)) {
                break;
            }
            sold += Math.max(0, baseline.mean(h));
            free.put(start, Math.max(0, stock.free() + due(stock, start) - sold));
        }
        Item item = host.tables().item(sku);
        return new Feed(sku, orderable, free, surplus, item.unitCost());
    }

    /** Units on order that are there when a bucket begins. */
    private static double due(StockPosition stock, LocalDate start) {
        return stock.openSupply().stream()
                .filter(s -> s.dueDate() != null && !s.dueDate().isAfter(start))
                .mapToDouble(OpenSupply::quantity)
                .sum();
    }

    /** What a SKU has; one without a row has nothing. */
    StockPosition stock(Sku sku) {
        return supply.stock().getOrDefault(sku, StockPosition.empty(sku));
    }

    /** Days until an order placed now arrives; null where unknown. */
    Double leadTimeDays(Sku sku) {
        SkuPlan plan = plans.get(sku);
        if (plan != null && plan.levels().leadTimeDays() > 0) {
            return plan.levels().leadTimeDays();
        }
        return supply.terms().stream()
                .filter(t -> t.itemId().equals(sku.itemId()) && isValid(t))
                .filter(t -> t.locationId() == null || t.locationId().equals(sku.locationId()))
                .filter(t -> t.leadTimeDays() != null && t.leadTimeDays() > 0)
                .min(Comparator.comparing((SupplyTerm t) -> !t.preferred())
                        .thenComparing(t -> t.locationId() == null)
                        .thenComparing(SupplyTerm::leadTimeDays))
                .map(SupplyTerm::leadTimeDays)
                .orElse(null);
    }

    private boolean isValid(SupplyTerm term) {
        return (term.validFrom() == null || !term.validFrom().isAfter(host.asOf()))
                && (term.validTo() == null || !term.validTo().isBefore(host.asOf()));
    }

    /** Units that the last plan orders up to; null where there is none. */
    Double orderUpTo(Sku sku) {
        SkuPlan plan = plans.get(sku);
        return plan == null || Double.isNaN(plan.levels().orderUpTo())
                ? null
                : plan.levels().orderUpTo();
    }

    /** Lead time and the time between two orders; null where unknown. */
    Double coverDays(Sku sku) {
        SkuPlan plan = plans.get(sku);
        Double lead = leadTimeDays(sku);
        return lead == null ? null : lead + (plan == null ? 0 : plan.levels().reviewDays());
    }
}

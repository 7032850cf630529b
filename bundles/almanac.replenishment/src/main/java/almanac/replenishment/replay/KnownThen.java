package almanac.replenishment.replay;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Location;
import almanac.api.host.PlanningParameter;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The supply side as a replay knows it at the end of a bucket. Orders are placed there and nowhere else and take whole buckets, so order
 * weekdays, closing days and review periods make no difference.
 */
final class KnownThen {
    private final SupplySide host;
    private final double bucketDays;
    private final Map<Sku, Integer> leadTimes;
    private final Map<String, Integer> ofItem = new HashMap<>();

    private KnownThen(SupplySide host, double bucketDays, Map<Sku, Integer> leadTimes) {
        this.host = host;
        this.bucketDays = bucketDays;
        this.leadTimes = leadTimes;
        leadTimes.forEach((sku, buckets) -> ofItem.merge(sku.itemId(), buckets, Math::max));
    }

    /**
     * The supply side then.
     *
     * @param now the bucket at whose end the decision falls
     * @param stock as replayed
     * @param leadTimes buckets
     */
    static SupplySide of(
            SupplySide host, TimeGrid grid, long now, Map<Sku, StockPosition> stock, Map<Sku, Integer> leadTimes) {
        KnownThen then = new KnownThen(host, grid.daysIn(now + 1), leadTimes);
        Map<String, Supplier> suppliers = new TreeMap<>();
        host.suppliers().forEach((id, supplier) -> suppliers.put(id, alwaysOpen(supplier)));
        return new SupplySide(
                lastDay(grid, now),
                host.items(),
                host.locations(),
                stock,
                suppliers,
                then.terms(),
                List.of(),
                List.of(),
                then.parameters());
    }

    /** The last day that the grid counts into a bucket. */
    private static LocalDate lastDay(TimeGrid grid, long bucket) {
        LocalDate day = grid.dateOf(bucket + 1);
        while (grid.indexOf(day) > bucket) {
            day = day.minusDays(1);
        }
        return day;
    }

    private static Supplier alwaysOpen(Supplier supplier) {
        return new Supplier(
                supplier.supplierId(),
                supplier.name(),
                supplier.minOrderValue(),
                supplier.minOrderQuantity(),
                null,
                Set.of(),
                supplier.maxVolume(),
                supplier.maxWeight(),
                supplier.costPerOrder(),
                supplier.maxOrderValue());
    }

    /** The host's terms, and one for each SKU that is bought without any, so that its lead time is known too. */
    private List<SupplyTerm> terms() {
        Set<String> bought = new HashSet<>();
        List<SupplyTerm> terms = new ArrayList<>();
        for (SupplyTerm term : host.terms()) {
            bought.add(term.itemId());
            terms.add(certain(term));
        }
        for (Map.Entry<Sku, Integer> entry : new TreeMap<>(leadTimes).entrySet()) {
            Sku sku = entry.getKey();
            Location location = host.locations().get(sku.locationId());
            boolean fed = location != null && location.sourceLocationId() != null;
            if (!fed && !bought.contains(sku.itemId())) {
                terms.add(new SupplyTerm(
                        sku.itemId(),
                        sku.locationId(),
                        "",
                        false,
                        entry.getValue() * bucketDays,
                        0.0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
            }
        }
        return terms;
    }

    /** In a replay every order takes its lead time, in whole buckets. */
    private SupplyTerm certain(SupplyTerm term) {
        return new SupplyTerm(
                term.itemId(),
                term.locationId(),
                term.supplierId(),
                term.preferred(),
                leadTimeDays(term),
                0.0,
                null,
                term.minOrderQuantity(),
                term.orderMultiple(),
                term.maxOrderQuantity(),
                term.breakQuantity(),
                term.unitPrice(),
                term.costPerOrder(),
                term.validFrom(),
                term.validTo());
    }

    private Double leadTimeDays(SupplyTerm term) {
        Double days = term.leadTimeDays();
        if (days != null && days > 0) {
            return Math.ceil(days / bucketDays) * bucketDays;
        }
        Integer known = ofItem.get(term.itemId());
        return known == null ? null : known * bucketDays;
    }

    /** A decision falls at the end of each bucket. */
    private List<PlanningParameter> parameters() {
        List<PlanningParameter> rows = new ArrayList<>();
        for (PlanningParameter row : host.parameters()) {
            rows.add(reviewed(row, null));
        }
        PlanningParameter nothing =
                new PlanningParameter(null, null, null, null, null, null, null, null, null, null, null);
        rows.add(reviewed(nothing, bucketDays));
        return rows;
    }

    private static PlanningParameter reviewed(PlanningParameter row, Double days) {
        return new PlanningParameter(
                row.itemId(),
                row.locationId(),
                row.categoryId(),
                row.serviceLevel(),
                row.serviceType(),
                row.holdingCost(),
                row.shortageCost(),
                row.costPerOrder(),
                days,
                row.lostSales(),
                row.policy(),
                row.skuClass(),
                row.reorderPoint(),
                row.orderUpTo());
    }
}

package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.host.CalendarDay;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.host.Location;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import almanac.api.host.Price;
import almanac.api.host.Promotion;
import almanac.api.host.Receipt;
import almanac.api.host.Signal;
import almanac.api.host.StockLevel;
import almanac.api.host.Supplier;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The tables of a host, all but demand and availability, read once at the beginning of a run.
 *
 * @param supply the supply side at the day of the decision
 * @param promotions past and planned
 * @param prices past and planned
 * @param signals as the host has them, later ones too
 */
public record HostTables(SupplySide supply, List<Promotion> promotions, List<Price> prices, List<Signal> signals) {
    /** Reads them; receipts after {@code asOf} are not yet known and left out. */
    public static HostTables read(Erp erp, LocalDate asOf) {
        return new HostTables(supply(erp, asOf), all(erp.promotions()), all(erp.prices()), all(erp.signals()));
    }

    /** The supply side alone; receipts after {@code asOf} are not yet known and left out. */
    public static SupplySide supply(Erp erp, LocalDate asOf) {
        return new SupplySide(
                asOf,
                byKey(erp.items(), Item::itemId),
                byKey(erp.locations(), Location::locationId),
                positions(erp),
                byKey(erp.suppliers(), Supplier::supplierId),
                all(erp.supplyTerms()),
                all(erp.receipts().filter(r -> known(r, asOf))),
                all(erp.calendar()),
                all(erp.planningParameters()));
    }

    /** The item of a SKU; one without a row is known by its key alone. */
    public Item item(Sku sku) {
        Item item = supply.items().get(sku.itemId());
        return item == null ? Item.unknown(sku.itemId()) : item;
    }

    /** The calendar of a SKU's location; where the location names none, the host's only one, else none. */
    public List<CalendarDay> calendarOf(Sku sku) {
        Location location = supply.locations().get(sku.locationId());
        String id = location == null ? null : location.calendarId();
        Set<String> ids = new TreeSet<>();
        if (id != null) {
            ids.add(id);
        } else {
            supply.calendar().forEach(d -> ids.add(d.calendarId()));
        }
        if (ids.size() != 1) {
            return List.of();
        }
        return supply.calendar().stream()
                .filter(d -> ids.contains(d.calendarId()))
                .toList();
    }

    private static boolean known(Receipt receipt, LocalDate asOf) {
        return !receipt.receivedOn().isAfter(asOf);
    }

    private static Map<Sku, StockPosition> positions(Erp erp) {
        Map<Sku, StockLevel> levels = byKey(erp.stock(), StockLevel::sku);
        Map<Sku, List<OpenSupply>> supplies = grouped(erp.openSupply(), OpenSupply::sku);
        Map<Sku, List<OpenDemand>> demands = grouped(erp.openDemand(), OpenDemand::sku);
        Set<Sku> skus = new TreeSet<>(levels.keySet());
        skus.addAll(supplies.keySet());
        skus.addAll(demands.keySet());
        Map<Sku, StockPosition> positions = new HashMap<>();
        for (Sku sku : skus) {
            StockLevel level = levels.getOrDefault(sku, new StockLevel(sku, 0, 0, 0));
            positions.put(
                    sku,
                    new StockPosition(
                            sku,
                            level.onHand(),
                            level.reserved(),
                            level.unavailable(),
                            supplies.getOrDefault(sku, List.of()),
                            demands.getOrDefault(sku, List.of())));
        }
        return positions;
    }

    private static <T> List<T> all(Stream<T> rows) {
        try (rows) {
            return rows.toList();
        }
    }

    private static <K, T> Map<K, T> byKey(Stream<T> rows, Function<T, K> key) {
        Map<K, T> map = new HashMap<>();
        try (rows) {
            rows.forEach(row -> map.put(key.apply(row), row));
        }
        return map;
    }

    private static <K, T> Map<K, List<T>> grouped(Stream<T> rows, Function<T, K> key) {
        Map<K, List<T>> map = new HashMap<>();
        try (rows) {
            rows.forEach(row ->
                    map.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
        }
        return map;
    }
}

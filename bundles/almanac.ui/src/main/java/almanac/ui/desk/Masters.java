package almanac.ui.desk;

import almanac.api.Sku;
import almanac.api.host.Erp;
import almanac.api.host.Item;
import almanac.api.host.Location;
import almanac.api.host.StockLevel;
import almanac.api.host.Supplier;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the host calls things.
 *
 * @param items by item id
 * @param locations by location id
 * @param suppliers by supplier id
 * @param stock by SKU
 */
public record Masters(
        Map<String, Item> items,
        Map<String, Location> locations,
        Map<String, Supplier> suppliers,
        Map<Sku, StockLevel> stock) {

    /** Nothing is known. */
    public static final Masters NONE = new Masters(Map.of(), Map.of(), Map.of(), Map.of());

    /** Reads them. */
    public static Masters read(Erp erp) {
        return new Masters(
                byKey(erp.items(), Item::itemId),
                byKey(erp.locations(), Location::locationId),
                byKey(erp.suppliers(), Supplier::supplierId),
                byKey(erp.stock(), StockLevel::sku));
    }

    private static <K, V> Map<K, V> byKey(Stream<V> rows, Function<V, K> key) {
        Map<K, V> all = new HashMap<>();
        try (rows) {
            rows.forEach(row -> all.put(key.apply(row), row));
        }
        return all;
    }

    /** The item; one of which only the key is known where the host has none. */
    public Item item(String itemId) {
        Item item = items.get(itemId);
        return item == null ? Item.unknown(itemId) : item;
    }

    /** The item's name, else its key. */
    public String itemName(String itemId) {
        return Objects.requireNonNullElse(item(itemId).name(), itemId);
    }

    /** The location's name, else its key. */
    public String locationName(String locationId) {
        Location location = locations.get(locationId);
        return location == null || location.name() == null ? locationId : location.name();
    }

    /** The supplier's name, else its key. */
    public String supplierName(String supplierId) {
        Supplier supplier = suppliers.get(supplierId);
        return supplier == null || supplier.name() == null ? supplierId : supplier.name();
    }
}

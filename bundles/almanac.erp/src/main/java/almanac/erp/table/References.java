package almanac.erp.table;

import almanac.api.Place;
import almanac.api.Sku;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that rows name only items, locations and suppliers that their tables hold; a table that is absent or empty knows every key.
 * Keys are read once, when first asked for.
 */
public final class References {
    private static final Map<PlanningTable, String> COLUMNS = new EnumMap<>(Map.of(
            PlanningTable.ITEM, "item_id",
            PlanningTable.LOCATION, "location_id",
            PlanningTable.SUPPLIER, "supplier_id"));

    private final Function<PlanningTable, Stream<Row>> tables;
    private final Map<PlanningTable, Set<String>> keys = new EnumMap<>(PlanningTable.class);

    /**
     * @param tables gives the rows of a table, none where it is absent
     */
    public References(Function<PlanningTable, Stream<Row>> tables) {
        this.tables = tables;
    }

    /** Checks what a row of a table names. */
    public void check(PlanningTable table, Row row) {
        COLUMNS.forEach((owner, column) -> {
            String key = table == owner ? null : row.text(column);
            if (key != null && !knows(owner, key)) {
                throw row.problem(column, "unknown-" + owner.table(), Problems.shown(key));
            }
        });
    }

    /** Whether item and location are known. */
    public boolean knows(Sku sku) {
        return knows(PlanningTable.ITEM, sku.itemId()) && knowsLocation(sku.locationId());
    }

    /**
     * Checks a SKU that no longer has a row.
     *
     * @param source the table, for the message
     */
    public void check(String source, Sku sku) {
        if (!knows(PlanningTable.ITEM, sku.itemId())) {
            throw Problems.at(new Place(source, 0, "item_id"), "unknown-item", Problems.shown(sku.itemId()));
        }
        if (!knowsLocation(sku.locationId())) {
            throw Problems.at(
                    new Place(source, 0, "location_id"), "unknown-location", Problems.shown(sku.locationId()));
        }
    }

    private boolean knowsLocation(String locationId) {
        return locationId.isEmpty() || knows(PlanningTable.LOCATION, locationId);
    }

    private synchronized boolean knows(PlanningTable owner, String key) {
        Set<String> known = keys.computeIfAbsent(owner, this::keys);
        return known.isEmpty() || known.contains(key);
    }

    private Set<String> keys(PlanningTable owner) {
        try (Stream<Row> rows = tables.apply(owner)) {
            return rows.map(r -> r.requiredText(COLUMNS.get(owner))).collect(Collectors.toUnmodifiableSet());
        }
    }
}

package almanac.erp.tryton;

import almanac.api.AlmanacException;
import almanac.api.Sku;
import almanac.api.Texts;
import almanac.erp.sql.Database;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/**
 * What the adapter asks of the database beside the planning tables. Every statement begins with the common expressions of the mapping, and so
 * is about one company.
 */
final class TrytonDatabase {
    private static final String COMMON =
            TrytonMapping.common().replaceAll("(?m)^--.*$", "").replace(":tenant", "{0}");

    private static final String STOCKED = "select p.id as product, p.default_uom, p.purchase_uom, p.digits,"
            + " p.factor / p.purchase_factor as per_purchase_unit, p.purchase_rounding, w.id as warehouse, w.storage_location"
            + " from me cross join product p cross join warehouse w where p.item_id = {1} and w.location_id = {2}";

    private final Database database;
    private final int company;

    TrytonDatabase(Database database, int company) {
        this.database = database;
        this.company = company;
    }

    /**
     * A product at a warehouse as the host knows them.
     *
     * @param perPurchaseUnit purchase units that a base unit is: 1/12 where it is bought by the dozen
     * @param purchaseRounding the smallest part of a purchase unit that is bought
     * @param digits decimals of the base unit
     * @param storage the warehouse's storage location
     */
    record Place(
            long product,
            long baseUnit,
            long purchaseUnit,
            double perPurchaseUnit,
            double purchaseRounding,
            int digits,
            long warehouse,
            long storage) {
        /** Units in the purchase unit, rounded up to what can be bought. */
        double inPurchaseUnits(double quantity) {
            double units = quantity * perPurchaseUnit;
            double step = purchaseRounding > 0 ? purchaseRounding : 1;
            // A multiple that was multiplied and divided again is not to become the next one.
            return Numbers.tidy(Math.ceil(units / step - 1e-6) * step);
        }
    }

    /**
     * The modules that are activated.
     *
     * @throws AlmanacException where this is no Tryton, or has no such company
     */
    Set<String> modules() {
        Result<Record> found =
                rows("ir_module", "select m.name from me cross join ir_module m where m.state = 'activated'");
        if (found.isEmpty()) {
            throw new AlmanacException(Texts.of(TrytonDatabase.class).get("no-company", String.valueOf(company)));
        }
        return found.stream().map(row -> row.get("name", String.class)).collect(Collectors.toUnmodifiableSet());
    }

    /** A SKU in the host's numbers, empty where the host does not have it. */
    Optional<Place> place(Sku sku) {
        return rows("product", STOCKED, sku.itemId(), sku.locationId()).stream()
                .findFirst()
                .map(TrytonDatabase::place);
    }

    private static Place place(Record row) {
        Long storage = row.get("storage_location", Long.class);
        return new Place(
                row.get("product", Long.class),
                row.get("default_uom", Long.class),
                row.get("purchase_uom", Long.class),
                row.get("per_purchase_unit", Double.class),
                row.get("purchase_rounding", Double.class),
                row.get("digits", Integer.class),
                row.get("warehouse", Long.class),
                storage == null ? 0 : storage);
    }

    /** A supplier's number. */
    Optional<Long> party(String supplierId) {
        return rows("party_party", "select s.id from me cross join party s where s.party_id = {1}", supplierId).stream()
                .findFirst()
                .map(row -> row.get("id", Long.class));
    }

    /**
     * Runs a statement that begins with a SELECT over the common expressions.
     *
     * @param label what is read, for messages
     * @param values for {@code {1}}, {@code {2}} ...
     */
    Result<Record> rows(String label, String select, Object... values) {
        Object[] bound = new Object[values.length + 1];
        bound[0] = DSL.val(company);
        for (int i = 0; i < values.length; i++) {
            bound[i + 1] = DSL.val(values[i]);
        }
        return database.read(label, sql -> sql.fetch(COMMON + select, query(bound)));
    }

    private static org.jooq.QueryPart[] query(Object[] values) {
        return List.of(values).toArray(org.jooq.QueryPart[]::new);
    }
}

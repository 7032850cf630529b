package almanac.store;

import almanac.api.Sku;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The columns of a suggested order line, alike in every table that holds one. The SKU has columns of its own there. */
final class LineColumns {
    private final Field<String> key;
    private final Field<String> supplierId;
    private final Field<String> supplyKind;
    private final Field<String> sourceLocationId;
    private final Field<String> status;
    private final Field<Double> quantity;
    private final Field<Double> finalQuantity;
    private final Field<Double> unitPrice;
    private final Field<LocalDate> orderBy;
    private final Field<LocalDate> arrives;
    private final Field<Double> previousQuantity;

    LineColumns(Table<?> table) {
        key = Sql.column(table, "suggestion_key", SQLDataType.VARCHAR);
        supplierId = Sql.column(table, "supplier_id", SQLDataType.VARCHAR);
        supplyKind = Sql.column(table, "supply_kind", SQLDataType.VARCHAR);
        sourceLocationId = Sql.column(table, "source_location_id", SQLDataType.VARCHAR);
        status = Sql.column(table, "status", SQLDataType.VARCHAR);
        quantity = Sql.column(table, "quantity", SQLDataType.DOUBLE);
        finalQuantity = Sql.column(table, "final_quantity", SQLDataType.DOUBLE);
        unitPrice = Sql.column(table, "unit_price", SQLDataType.DOUBLE);
        orderBy = Sql.column(table, "order_by", SQLDataType.LOCALDATE);
        arrives = Sql.column(table, "arrives", SQLDataType.LOCALDATE);
        previousQuantity = Sql.column(table, "previous_quantity", SQLDataType.DOUBLE);
    }

    /** What {@link #read} reads. */
    List<Field<?>> all() {
        return List.of(
                key,
                supplierId,
                supplyKind,
                sourceLocationId,
                status,
                quantity,
                finalQuantity,
                unitPrice,
                orderBy,
                arrives,
                previousQuantity);
    }

    /**
     * Sets them in a row.
     *
     * @param line null for none: then each of them is null
     */
    Row set(Row row, Suggestion line) {
        set(row, key, line, Suggestion::key);
        set(row, supplierId, line, Suggestion::supplierId);
        set(row, supplyKind, line, l -> l.kind().name());
        set(row, sourceLocationId, line, Suggestion::sourceLocationId);
        set(row, status, line, l -> l.status().name());
        set(row, quantity, line, Suggestion::quantity);
        set(row, finalQuantity, line, Suggestion::finalQuantity);
        set(row, unitPrice, line, Suggestion::unitPrice);
        set(row, orderBy, line, Suggestion::orderBy);
        set(row, arrives, line, Suggestion::arrives);
        set(row, previousQuantity, line, Suggestion::previousQuantity);
        return row;
    }

    private static <T> void set(Row row, Field<T> column, Suggestion line, Function<Suggestion, T> value) {
        row.set(column, line == null ? null : value.apply(line));
    }

    /** The line of a row; null where it holds none. */
    Suggestion read(Record row, Sku sku) {
        return row.get(status) == null
                ? null
                : new Suggestion(
                        row.get(key),
                        sku,
                        row.get(supplierId),
                        SupplyKind.valueOf(row.get(supplyKind)),
                        row.get(sourceLocationId),
                        SuggestionStatus.valueOf(row.get(status)),
                        row.get(quantity),
                        row.get(finalQuantity),
                        row.get(unitPrice),
                        row.get(orderBy),
                        row.get(arrives),
                        row.get(previousQuantity));
    }
}

package almanac.erp.sql;

import almanac.api.host.DemandCell;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * SKUs and buckets as a table of a query on PostgreSQL: three arrays are three bind values, however many they are, and the planner knows how long they
 * are.
 */
final class CellTable {
    private static final String ALIAS = "c";

    private final List<DemandCell> cells;
    private final Function<LocalDate, LocalDate> next;

    /**
     * @param next the first day of the bucket after one
     */
    CellTable(List<DemandCell> cells, Function<LocalDate, LocalDate> next) {
        this.cells = cells;
        this.next = next;
    }

    static Field<String> item() {
        return DSL.field(DSL.quotedName(ALIAS, "item_id"), SQLDataType.VARCHAR);
    }

    static Field<String> location() {
        return DSL.field(DSL.quotedName(ALIAS, "location_id"), SQLDataType.VARCHAR);
    }

    /** The first day of the bucket. */
    static Field<LocalDate> day() {
        return DSL.field(DSL.quotedName(ALIAS, "ds"), SQLDataType.LOCALDATE);
    }

    /** The first day that is no more of the bucket. */
    static Field<LocalDate> next() {
        return DSL.field(DSL.quotedName(ALIAS, "next_ds"), SQLDataType.LOCALDATE);
    }

    Table<Record> table() {
        return DSL.table(
                        "unnest({0}, {1}, {2}, {3})",
                        array(texts(cell -> cell.sku().itemId()), "text[]"),
                        array(texts(cell -> cell.sku().locationId()), "text[]"),
                        array(texts(cell -> cell.bucket().toString()), "date[]"),
                        array(texts(cell -> next.apply(cell.bucket()).toString()), "date[]"))
                .as(DSL.quotedName(ALIAS), names());
    }

    private static org.jooq.Name[] names() {
        return new org.jooq.Name[] {
            DSL.quotedName("item_id"), DSL.quotedName("location_id"), DSL.quotedName("ds"), DSL.quotedName("next_ds")
        };
    }

    private String[] texts(Function<DemandCell, String> of) {
        return cells.stream().map(of).toArray(String[]::new);
    }

    private static Field<?> array(String[] values, String type) {
        return DSL.field("cast({0} as " + type + ")", Object.class, DSL.val(values));
    }

    /** A query that gives them. */
    Select<Record3<String, String, LocalDate>> select(DSLContext sql) {
        return sql.select(item(), location(), day()).from(table());
    }
}

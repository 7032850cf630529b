package almanac.erp.sql;

import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandCell;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
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
    private static final Name ITEMS = DSL.quotedName("items");
    private static final Name LOCATIONS = DSL.quotedName("locations");
    private static final Name[] NAMES = Stream.of("item_id", "location_id", "ds", "next_ds")
            .map(DSL::quotedName)
            .toArray(Name[]::new);

    private final Table<Record> table;

    /**
     * @param bucket whose first days the cells bear
     */
    CellTable(TimeBucket bucket, Collection<DemandCell> cells) {
        Map<LocalDate, String> next = new HashMap<>();
        cells.forEach(cell -> next.computeIfAbsent(
                cell.bucket(), first -> CellPlan.next(bucket, first).toString()));
        this.table = DSL.table(
                        "unnest({0}, {1}, {2}, {3})",
                        array(cells, cell -> cell.sku().itemId(), "text[]"),
                        array(cells, cell -> cell.sku().locationId(), "text[]"),
                        array(cells, cell -> cell.bucket().toString(), "date[]"),
                        array(cells, cell -> next.get(cell.bucket()), "date[]"))
                .as(DSL.quotedName(ALIAS), NAMES);
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

    /** A row for each bucket, with {@link #items} and {@link #locations}. */
    Table<?> byBucket(DSLContext sql) {
        return sql.select(
                        day(),
                        next(),
                        DSL.arrayAggDistinct(item()).as(ITEMS),
                        DSL.arrayAggDistinct(location()).as(LOCATIONS))
                .from(table)
                .groupBy(day(), next())
                .asTable(DSL.quotedName(ALIAS));
    }

    /** The items of a bucket's cells. */
    static Field<String[]> items() {
        return DSL.field(DSL.quotedName(ALIAS).append(ITEMS), String[].class);
    }

    /** The locations of a bucket's cells. */
    static Field<String[]> locations() {
        return DSL.field(DSL.quotedName(ALIAS).append(LOCATIONS), String[].class);
    }

    private static Field<?> array(Collection<DemandCell> cells, Function<DemandCell, String> of, String type) {
        String[] values = cells.stream().map(of).toArray(String[]::new);
        return DSL.field("cast({0} as " + type + ")", Object.class, DSL.val(values));
    }

    /** A query that gives them. */
    Select<Record3<String, String, LocalDate>> select(DSLContext sql) {
        return sql.select(item(), location(), day()).from(table);
    }
}

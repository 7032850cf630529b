package almanac.erp.sql;

import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandQuery;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Record6;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The queries over demand: the database sums by SKU and bucket, and sorts. */
final class DemandQueries {
    static final Field<String> ITEM = DSL.field(DSL.quotedName("item_id"), SQLDataType.VARCHAR);
    static final Field<String> LOCATION = DSL.field(DSL.quotedName("location_id"), SQLDataType.VARCHAR);
    static final Field<LocalDate> DAY = DSL.field(DSL.quotedName("ds"), SQLDataType.LOCALDATE);
    static final Field<Double> QUANTITY = DSL.field(DSL.quotedName("quantity"), SQLDataType.DOUBLE);
    static final Field<Double> AMOUNT = DSL.field(DSL.quotedName("net_amount"), SQLDataType.DOUBLE);
    /** Rows of the group whose quantity is NULL or unreadable, or whose amount is unreadable. */
    static final Field<Integer> UNREADABLE = DSL.field(DSL.quotedName("unreadable"), SQLDataType.INTEGER);

    /** An offset of none keeps PostgreSQL from mixing what is inside with what is outside: it takes conditions over computed keys for rare. */
    private static final Field<Integer> FENCE = DSL.inline(0);

    private final Columns columns;
    private final Table<Record> rows;
    private final Condition tenant;

    /**
     * @param rows the relation's rows
     * @param tenant which of them are the tenant's
     */
    DemandQueries(Columns columns, Table<Record> rows, Condition tenant) {
        this.columns = columns;
        this.rows = rows;
        this.tenant = tenant;
    }

    /** Sums by item, location and bucket, in that order. */
    ResultQuery<Record6<String, String, LocalDate, Double, Double, Integer>> sums(DSLContext sql, DemandQuery query) {
        return sums(sql, lines(sql, query, tenant.and(orWithoutDay(query))), DSL.noCondition());
    }

    /**
     * Sums of those items, locations and buckets that a query with these three columns gives.
     *
     * @param query with its first and last day
     * @param of null for all
     * @param few whether these days are few: then they are read first, and what is wanted is taken of them
     */
    ResultQuery<Record6<String, String, LocalDate, Double, Double, Integer>> sums(
            DSLContext sql, DemandQuery query, Select<Record3<String, String, LocalDate>> of, boolean few) {
        Condition days = columns.within(
                "demand_date", DSL.val(query.from()), DSL.val(query.to().plusDays(1)));
        Condition which =
                of == null ? DSL.noCondition() : DSL.row(ITEM, LOCATION, DAY).in(of);
        SelectLimitStep<?> lines = lines(sql, query, tenant.and(days));
        return sums(sql, few ? lines.offset(FENCE) : lines, which);
    }

    /**
     * Sums of cells on PostgreSQL, looked up bucket by bucket; where a bucket has several, also of any of their items at any of their locations, which costs
     * less than to go through the bucket's rows for each.
     */
    ResultQuery<Record6<String, String, LocalDate, Double, Double, Integer>> sums(
            DSLContext sql, DemandQuery query, CellTable cells) {
        Condition here = columns.key("item_id")
                .eq(DSL.any(CellTable.items()))
                .and(location().eq(DSL.any(CellTable.locations())))
                .and(columns.within("demand_date", CellTable.day(), CellTable.next()));
        Table<?> found = lines(sql, query, tenant.and(here)).offset(FENCE).asTable(DSL.quotedName("found"));
        return sums(
                sql,
                sql.select(found.fields()).from(cells.byBucket(sql).crossJoin(DSL.lateral(found))),
                DSL.noCondition());
    }

    private ResultQuery<Record6<String, String, LocalDate, Double, Double, Integer>> sums(
            DSLContext sql, Select<?> lines, Condition which) {
        return sql.select(
                        ITEM,
                        LOCATION,
                        DAY,
                        DSL.sum(QUANTITY).coerce(SQLDataType.DOUBLE).as(QUANTITY),
                        DSL.sum(AMOUNT).coerce(SQLDataType.DOUBLE).as(AMOUNT),
                        DSL.count(UNREADABLE).as(UNREADABLE))
                .from(lines.asTable(DSL.quotedName("lines")))
                .where(which)
                .groupBy(ITEM, LOCATION, DAY)
                .orderBy(ITEM, LOCATION, DAY);
    }

    private SelectLimitStep<?> lines(DSLContext sql, DemandQuery query, Condition which) {
        return sql.select(
                        columns.key("item_id").as(ITEM),
                        location().as(LOCATION),
                        firstDay(columns.day("demand_date"), query.bucket()).as(DAY),
                        columns.number("quantity").as(QUANTITY),
                        amount().as(AMOUNT),
                        DSL.when(unreadable(), DSL.inline(1)).as(UNREADABLE))
                .from(rows)
                .where(which);
    }

    private Field<String> location() {
        return DSL.coalesce(columns.key("location_id"), DSL.inline(""));
    }

    /** Rows of the days asked for, and those without a day, so that they are found. */
    private Condition orWithoutDay(DemandQuery query) {
        Field<LocalDate> day = columns.day("demand_date");
        Condition from =
                query.from() == null ? DSL.noCondition() : day.ge(query.from()).or(day.isNull());
        return query.to() == null ? from : from.and(day.le(query.to()).or(day.isNull()));
    }

    private Field<?> amount() {
        return columns.has("net_amount") ? columns.number("net_amount") : DSL.castNull(SQLDataType.NUMERIC(19, 4));
    }

    private Condition unreadable() {
        Condition quantity = columns.number("quantity").isNull();
        return columns.has("net_amount")
                ? quantity.or(columns.number("net_amount")
                        .isNull()
                        .and(columns.field("net_amount").isNotNull()))
                : quantity;
    }

    /** The last day with demand. */
    Select<Record1<LocalDate>> lastDay(DSLContext sql) {
        return sql.select(DSL.max(columns.day("demand_date"))).from(rows).where(tenant);
    }

    static Field<LocalDate> firstDay(Field<LocalDate> day, TimeBucket bucket) {
        return switch (bucket) {
            case DAY -> day;
            case WEEK -> before(day, DSL.isoDayOfWeek(day));
            case MONTH -> before(day, DSL.day(day));
            default -> throw new IllegalArgumentException(bucket.name());
        };
    }

    private static Field<LocalDate> before(Field<LocalDate> day, Field<Integer> number) {
        return DSL.localDateSub(day, number.cast(SQLDataType.INTEGER).minus(DSL.inline(1)), DatePart.DAY)
                .cast(SQLDataType.LOCALDATE);
    }
}

package almanac.erp.sql;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.host.DemandCell;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.erp.sql.Relation.Scope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What has happened to a database's demand since a mark, by its table {@code demand_change}. */
final class DemandChangeReader {
    /** More than so many buckets are read anew as a whole. */
    private static final int MOST = 200_000;
    /** Days without a change between two that are worth a query of their own. */
    private static final long GAP_DAYS = 120;

    private static final int MOST_RANGES = 6;

    /** Reads sums of demand. */
    interface Sums {
        /**
         * @param of gives the items, locations and buckets that are wanted; null for all
         */
        Stream<DemandLine> read(DemandQuery query, Select<Record3<String, String, LocalDate>> of);
    }

    private final Database database;
    private final Relation relation;
    private final Columns columns;
    private final Tenant owner;
    private final ChangeStamps stamps;

    DemandChangeReader(Database database, Relation relation, Columns columns, Tenant owner) {
        this.database = database;
        this.relation = relation;
        this.columns = columns;
        this.owner = owner;
        this.stamps = new ChangeStamps(columns, relation.label());
    }

    /**
     * Reads it. The mark is taken first, so that what changes meanwhile is told the next time.
     *
     * @param since null for the mark alone
     */
    DemandChanges read(TimeBucket bucket, String since, Sums sums) {
        String mark = query(sql -> stamps.mark(sql, rows(), tenant(), since));
        if (since == null) {
            return DemandChanges.from(mark);
        }
        Set<DemandCell> touched = new HashSet<>();
        try (Stream<Record> cells = database.stream(
                relation.label(), sql -> touched(sql, bucket, since).limit(MOST + 1))) {
            cells.forEach(row -> touched.add(cell(row)));
        }
        if (touched.size() > MOST) {
            return DemandChanges.from(mark);
        }
        List<DemandLine> now = new ArrayList<>();
        for (DemandQuery range : ranges(bucket, touched)) {
            try (Stream<DemandLine> lines =
                    sums.read(range, touched(DSL.using(database.dialect(), Database.settings()), bucket, since))) {
                lines.filter(line -> touched.contains(new DemandCell(line.sku(), line.date())))
                        .forEach(now::add);
            }
        }
        return new DemandChanges(mark, true, touched, now);
    }

    private <T> T query(Function<DSLContext, T> work) {
        return database.read(relation.label(), work);
    }

    private Table<Record> rows() {
        return relation.table(database.dialect(), Scope.all(owner));
    }

    private Condition tenant() {
        return columns.of(owner.id());
    }

    private SelectLimitStep<Record3<String, String, LocalDate>> touched(
            DSLContext sql, TimeBucket bucket, String since) {
        return sql.selectDistinct(
                        columns.key("item_id").as(DemandQueries.ITEM),
                        DSL.coalesce(columns.key("location_id"), DSL.inline("")).as(DemandQueries.LOCATION),
                        DemandQueries.firstDay(columns.day("demand_date"), bucket)
                                .as(DemandQueries.DAY))
                .from(rows())
                .where(tenant().and(stamps.since(since)));
    }

    private static DemandCell cell(Record row) {
        return new DemandCell(
                new Sku(row.get(DemandQueries.ITEM), row.get(DemandQueries.LOCATION)), row.get(DemandQueries.DAY));
    }

    /** Days to read: one range, or a few where long stretches lie between them. */
    private static List<DemandQuery> ranges(TimeBucket bucket, Set<DemandCell> touched) {
        TimeGrid grid = TimeGrid.standard(bucket);
        List<DemandQuery> ranges = new ArrayList<>();
        Set<LocalDate> buckets = new TreeSet<>();
        touched.forEach(cell -> buckets.add(cell.bucket()));
        for (LocalDate first : buckets) {
            LocalDate last = grid.dateOf(grid.indexOf(first) + 1).minusDays(1);
            DemandQuery before = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            boolean near = before != null
                    && (ranges.size() == MOST_RANGES || ChronoUnit.DAYS.between(before.to(), first) < GAP_DAYS);
            if (near) {
                ranges.set(ranges.size() - 1, new DemandQuery(bucket, before.from(), last));
            } else {
                ranges.add(new DemandQuery(bucket, first, last));
            }
        }
        return ranges;
    }
}

package almanac.erp.sql;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandCell;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.erp.sql.Relation.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Record6;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectLimitStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** What has happened to a database's demand since a mark, by its table {@code demand_change}. */
final class DemandChangeReader {
    /** More than so many buckets are read anew as a whole. */
    private static final int MOST = 200_000;

    /** Days that surely are a small part of all. */
    private static final long FEW_DAYS = 200;

    private static final String MAY_MOVE = "may_move";

    /** Reads sums of demand. */
    interface Sums {
        /**
         * @param span the days that are summed
         * @param query over the rows of these days
         */
        Stream<DemandLine> read(DemandQuery span, Query query);

        /** What the database expects a query to cost, in whatever it counts by. */
        double cost(DemandQuery span, Query query);
    }

    /** A query of sums. */
    interface Query {
        ResultQuery<Record6<String, String, LocalDate, Double, Double, Integer>> of(
                DSLContext sql, DemandQueries queries);
    }

    private final Database database;
    private final Relation relation;
    private final Columns columns;
    private final Tenant owner;
    private final ChangeStamps stamps;
    private final boolean postgres;

    DemandChangeReader(Database database, Relation relation, Columns columns, Tenant owner) {
        this.database = database;
        this.relation = relation;
        this.columns = columns;
        this.owner = owner;
        this.stamps = new ChangeStamps(columns, relation.label());
        this.postgres = database.dialect().family() == SQLDialect.POSTGRES;
    }

    /**
     * Reads it. The mark is taken first, so that what changes meanwhile is told the next time.
     *
     * @param since null for the mark alone
     */
    DemandChanges read(TimeBucket bucket, String since, Sums sums) {
        ChangeMark before = since == null ? null : ChangeMark.parse(since);
        String stamp = database.read(
                relation.label(), sql -> stamps.mark(sql, rows(), tenant(), before == null ? null : before.stamp()));
        String mark = ChangeMark.of(stamp, movable(bucket)).text();
        if (before == null || !before.complete()) {
            return DemandChanges.from(mark);
        }
        Set<DemandCell> touched = cells(sql -> touched(sql, bucket, stamps.since(before.stamp())));
        touched.addAll(before.movable());
        if (touched.size() > MOST) {
            return DemandChanges.from(mark);
        }
        return new DemandChanges(mark, true, touched, now(bucket, before, touched, sums));
    }

    /** Where documents stand that may move without a trace; none where the mapping does not say. */
    private Set<DemandCell> movable(TimeBucket bucket) {
        return columns.has(MAY_MOVE) ? cells(sql -> touched(sql, bucket, columns.flag(MAY_MOVE))) : Set.of();
    }

    private List<DemandLine> now(TimeBucket bucket, ChangeMark before, Set<DemandCell> touched, Sums sums) {
        List<DemandLine> now = new ArrayList<>();
        for (Part part : parts(bucket, before, touched, sums)) {
            try (Stream<DemandLine> lines = sums.read(part.span(), part.query())) {
                lines.filter(line -> touched.contains(new DemandCell(line.sku(), line.date())))
                        .forEach(now::add);
            }
        }
        return now;
    }

    /** Some days, and a query of sums over them. */
    private record Part(DemandQuery span, Query query) {
        double cost(Sums sums) {
            return sums.cost(span, query);
        }
    }

    /** The cheapest queries, as the database sees it: of whole ranges of days, or of the busiest days and of the cells of the others. */
    private List<Part> parts(TimeBucket bucket, ChangeMark before, Set<DemandCell> touched, Sums sums) {
        CellTable all = postgres ? new CellTable(bucket, touched) : null;
        CellPlan whole = CellPlan.whole(bucket, touched);
        CellPlan split = postgres ? CellPlan.split(bucket, touched) : whole;
        if (split.singles().isEmpty() || !cheaper(split, whole, bucket, before, sums)) {
            return ranges(whole, before, all, whole.days() <= FEW_DAYS);
        }
        List<Part> parts = ranges(split, before, all, true);
        parts.add(singles(bucket, split));
        return parts;
    }

    private static Part singles(TimeBucket bucket, CellPlan split) {
        CellTable cells = new CellTable(bucket, split.singles());
        DemandQuery span = span(bucket, split.singles());
        return new Part(span, (sql, queries) -> queries.sums(sql, span, cells));
    }

    /** What ranges cost is reading their rows, whichever cells are taken of them: one stands for all, which are long to send. */
    private boolean cheaper(CellPlan split, CellPlan whole, TimeBucket bucket, ChangeMark before, Sums sums) {
        CellTable one = new CellTable(bucket, split.singles().subList(0, 1));
        List<Part> parts = ranges(split, before, one, true);
        parts.add(singles(bucket, split));
        return cost(parts, sums) < cost(ranges(whole, before, one, true), sums);
    }

    private static double cost(List<Part> parts, Sums sums) {
        return parts.stream().mapToDouble(part -> part.cost(sums)).sum();
    }

    private List<Part> ranges(CellPlan plan, ChangeMark before, CellTable all, boolean few) {
        List<Part> parts = new ArrayList<>();
        for (DemandQuery range : plan.ranges()) {
            parts.add(new Part(
                    range, (sql, queries) -> queries.sums(sql, range, wanted(sql, range.bucket(), before, all), few)));
        }
        return parts;
    }

    /** What is to be summed; null for all, of which what is not wanted is left out afterwards. */
    private Select<Record3<String, String, LocalDate>> wanted(
            DSLContext sql, TimeBucket bucket, ChangeMark before, CellTable all) {
        if (postgres) {
            return all.select(sql);
        }
        return before.movable().isEmpty() ? touched(sql, bucket, stamps.since(before.stamp())) : null;
    }

    private static DemandQuery span(TimeBucket bucket, List<DemandCell> cells) {
        List<LocalDate> days = cells.stream().map(DemandCell::bucket).sorted().toList();
        LocalDate last = CellPlan.next(bucket, days.get(days.size() - 1)).minusDays(1);
        return new DemandQuery(bucket, days.get(0), last);
    }

    private Table<Record> rows() {
        return relation.table(database.dialect(), Scope.all(owner));
    }

    private Condition tenant() {
        return columns.of(owner.id());
    }

    private SelectLimitStep<Record3<String, String, LocalDate>> touched(
            DSLContext sql, TimeBucket bucket, Condition which) {
        return sql.selectDistinct(
                        columns.key("item_id").as(DemandQueries.ITEM),
                        DSL.coalesce(columns.key("location_id"), DSL.inline("")).as(DemandQueries.LOCATION),
                        DemandQueries.firstDay(columns.day("demand_date"), bucket)
                                .as(DemandQueries.DAY))
                .from(rows())
                .where(tenant().and(which)
                        .and(columns.key("item_id").isNotNull())
                        .and(columns.day("demand_date").isNotNull()));
    }

    /** At most one more than {@link #MOST}. */
    private Set<DemandCell> cells(Function<DSLContext, SelectLimitStep<Record3<String, String, LocalDate>>> query) {
        Set<DemandCell> cells = new HashSet<>();
        try (Stream<Record3<String, String, LocalDate>> rows =
                database.stream(relation.label(), sql -> query.apply(sql).limit(MOST + 1))) {
            rows.forEach(row -> cells.add(cell(row)));
        }
        return cells;
    }

    private static DemandCell cell(Record3<String, String, LocalDate> row) {
        return new DemandCell(new Sku(row.value1(), row.value2()), row.value3());
    }
}

package almanac.erp.sql;

import almanac.api.AlmanacException;
import almanac.api.Place;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.erp.sql.Relation.Scope;
import almanac.erp.table.Amounts;
import almanac.erp.table.MovementRows;
import almanac.erp.table.PlanningTable;
import almanac.erp.table.Problems;
import almanac.erp.table.References;
import almanac.erp.table.Row;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** A database's demand: the database sums, and what it gives is seen to be usable and in order. */
final class SqlDemand implements DemandChangeReader.Sums {
    /**
     * Most of what changed is new, and the newest rows are in memory, where a page read at random costs no more than the next one. What PostgreSQL takes
     * by default is for disks: it would go through all lines rather than look up the newest.
     */
    private static final String PAGE_COST = "1.1";

    private final Database database;
    private final Relation relation;
    private final Columns columns;
    private final Tenant owner;
    private final References references;
    private final Supplier<Stream<Row>> rows;

    /**
     * @param references what rows may name
     * @param rows gives demand row by row, because sums do not tell which row cannot be used
     */
    SqlDemand(
            Database database,
            Relation relation,
            Columns columns,
            Tenant owner,
            References references,
            Supplier<Stream<Row>> rows) {
        this.database = database;
        this.relation = relation;
        this.columns = columns;
        this.owner = owner;
        this.references = references;
        this.rows = rows;
    }

    /** Sums by item, location and bucket, in that order, as a stream. */
    Stream<DemandLine> read(DemandQuery query) {
        DemandQueries queries = queries(new Scope(owner, query.from(), query.to()));
        return lines(query, label -> database.stream(label, sql -> queries.sums(sql, query))
                .map(BucketSum::of));
    }

    /** A few sums are fetched at once: PostgreSQL reads in parallel only for a result that is not streamed. */
    @Override
    public Stream<DemandLine> read(DemandQuery span, DemandChangeReader.Query query) {
        DemandQueries queries = queries(new Scope(owner, span.from(), span.to()));
        return lines(
                span,
                label -> database.read(label, sql -> query.of(forNewRows(sql), queries).fetch(BucketSum::of).stream()));
    }

    @Override
    public double cost(DemandQuery span, DemandChangeReader.Query query) {
        DemandQueries queries = queries(new Scope(owner, span.from(), span.to()));
        return database.read(relation.label(), sql -> sql.explain(query.of(forNewRows(sql), queries))
                .cost());
    }

    private DSLContext forNewRows(DSLContext sql) {
        if (database.dialect().family() == SQLDialect.POSTGRES) {
            sql.setLocal(DSL.name("random_page_cost"), DSL.inline(PAGE_COST)).execute();
        }
        return sql;
    }

    /** The last day with demand; null where there is none. */
    LocalDate lastDay() {
        DemandQueries queries = queries(Scope.all(owner));
        return found(() -> database.read(
                relation.label(), sql -> queries.lastDay(sql).fetchOne().value1()));
    }

    private DemandQueries queries(Scope scope) {
        return new DemandQueries(columns, relation.table(database.dialect(), scope), columns.of(owner.id()));
    }

    private Stream<DemandLine> lines(DemandQuery query, Function<String, Stream<BucketSum>> read) {
        Lines lines = new Lines(query.from() == null && query.to() == null);
        Stream<BucketSum> sums = found(() -> read.apply(relation.label()));
        return Stream.concat(sums.map(lines::line), Stream.of(lines).flatMap(Lines::end));
    }

    /** What a query gives; where the database cannot read a value, the failure names the row. */
    private <T> T found(Supplier<T> query) {
        try {
            return query.get();
        } catch (AlmanacException e) {
            if (DatabaseFailures.isData(e.getCause())) {
                findBadRow();
            }
            throw e;
        }
    }

    private void findBadRow() {
        try (Stream<Row> all = rows.get()) {
            all.forEach(row -> {
                MovementRows.demand(row);
                references.check(PlanningTable.DEMAND, row);
            });
        }
    }

    private final class Lines {
        private final boolean all;
        private Sku last;

        Lines(boolean all) {
            this.all = all;
        }

        DemandLine line(BucketSum sum) {
            if (!sum.isUsable()) {
                findBadRow();
                throw Problems.at(Place.of(relation.label()), "unusable-demand");
            }
            return new DemandLine(
                    sku(sum.item(), sum.location()),
                    sum.day(),
                    Amounts.settled(sum.quantity()),
                    sum.amount() == null ? null : Amounts.settled(sum.amount()));
        }

        private Sku sku(String item, String location) {
            if (last != null && last.itemId().equals(item) && last.locationId().equals(location)) {
                return last;
            }
            Sku sku = new Sku(item, location);
            if (last != null && last.compareTo(sku) > 0) {
                throw Problems.at(Place.of(relation.label()), "database-order", last.key(), sku.key());
            }
            if (!references.knows(sku)) {
                findBadRow();
                references.check(relation.label(), sku);
            }
            last = sku;
            return sku;
        }

        Stream<DemandLine> end() {
            if (all && last == null) {
                throw Problems.at(Place.of(relation.label()), "no-demand-rows");
            }
            return Stream.empty();
        }
    }
}

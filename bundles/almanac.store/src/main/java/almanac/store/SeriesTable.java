package almanac.store;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.Driver;
import almanac.api.run.PlanningRun;
import almanac.store.codec.DriverCodec;
import almanac.store.codec.OpenedSeries;
import almanac.store.codec.PackedDriver;
import almanac.store.codec.PackedSeries;
import almanac.store.codec.SeriesCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Which series a run used. The series themselves are kept once by content, so that one that did not change costs a run next to nothing. */
final class SeriesTable {
    static final Table<Record> TABLE = Sql.table("run_series");
    private static final Field<Long> RUN_ID = Sql.column(TABLE, "run_id", SQLDataType.BIGINT);
    private static final Field<String> ITEM_ID = Sql.column(TABLE, "item_id", SQLDataType.VARCHAR);
    private static final Field<String> LOCATION_ID = Sql.column(TABLE, "location_id", SQLDataType.VARCHAR);
    private static final Field<Long> SERIES_ID = Sql.column(TABLE, "series_id", SQLDataType.BIGINT);
    private static final Field<String> DEMAND_CLASS = Sql.column(TABLE, "demand_class", SQLDataType.VARCHAR);
    private static final Field<Integer> CORRECTIONS = Sql.column(TABLE, "corrections", SQLDataType.INTEGER);
    private static final Field<Double> LOST_SALES = Sql.column(TABLE, "lost_sales", SQLDataType.DOUBLE);

    private static final BlobTable SERIES = new BlobTable("series_blob");
    private static final BlobTable DRIVERS = new BlobTable("driver_blob");

    private static final Table<Record> LINKS = Sql.table("series_driver");
    private static final Field<Long> LINK_SERIES = Sql.column(LINKS, "series_id", SQLDataType.BIGINT);
    private static final Field<Long> LINK_DRIVER = Sql.column(LINKS, "driver_id", SQLDataType.BIGINT);

    /** A series on its way into the tables. */
    record Incoming(Sku sku, DemandClass demandClass, int corrections, double lostSales, PackedSeries packed) {
        static Incoming of(CleanedSeries series, PackedSeries packed) {
            return new Incoming(
                    series.raw().sku(),
                    series.demandClass(),
                    series.corrections().size(),
                    series.lostSales(),
                    packed);
        }
    }

    /** Where a series is. */
    record Key(Sku sku, long seriesId) {}

    private SeriesTable() {}

    /** How many rows a run has, complete or not. */
    static int count(DSLContext dsl, long runId) {
        return dsl.fetchCount(TABLE, RUN_ID.eq(runId));
    }

    /** Adds a part of a run's series; the scope is locked. */
    static void add(DSLContext dsl, long scopeId, long runId, List<Incoming> rows) {
        Map<UUID, PackedSeries> packed = new LinkedHashMap<>();
        rows.forEach(r -> packed.put(r.packed().digest(), r.packed()));
        Map<UUID, Long> known = SERIES.find(dsl, scopeId, packed.keySet());
        Map<UUID, Long> ids = SERIES.addMissing(dsl, scopeId, packed, PackedSeries::content, known);
        packed.keySet().removeAll(known.keySet());
        addDrivers(dsl, scopeId, packed.values(), ids);
        Row.insert(
                dsl,
                TABLE,
                rows.stream()
                        .map(r -> row(runId, r, ids.get(r.packed().digest())))
                        .toList());
    }

    private static Row row(long runId, Incoming series, long seriesId) {
        return new Row()
                .set(RUN_ID, runId)
                .set(ITEM_ID, series.sku().itemId())
                .set(LOCATION_ID, series.sku().locationId())
                .set(SERIES_ID, seriesId)
                .set(DEMAND_CLASS, series.demandClass().name())
                .set(CORRECTIONS, series.corrections())
                .set(LOST_SALES, series.lostSales());
    }

    private static void addDrivers(
            DSLContext dsl, long scopeId, Collection<PackedSeries> added, Map<UUID, Long> seriesIds) {
        Map<UUID, PackedDriver> packed = new LinkedHashMap<>();
        added.forEach(s -> s.drivers().forEach(d -> packed.put(d.digest(), d)));
        Map<UUID, Long> known = DRIVERS.find(dsl, scopeId, packed.keySet());
        Map<UUID, Long> ids = DRIVERS.addMissing(dsl, scopeId, packed, PackedDriver::content, known);
        List<Row> links = added.stream()
                .flatMap(s -> s.drivers().stream().map(d -> new Row()
                        .set(LINK_SERIES, seriesIds.get(s.digest()))
                        .set(LINK_DRIVER, ids.get(d.digest()))))
                .toList();
        Row.insert(dsl, LINKS, links);
    }

    /** Deletes series and drivers of the scope that no run refers to any more; the scope is locked. */
    static void deleteUnused(DSLContext dsl, long scopeId) {
        SERIES.deleteUnless(dsl, scopeId, id -> DSL.selectOne().from(TABLE).where(SERIES_ID.eq(id)));
        DRIVERS.deleteUnless(dsl, scopeId, id -> DSL.selectOne().from(LINKS).where(LINK_DRIVER.eq(id)));
    }

    /** All series of a run, in SKU order. */
    static List<Key> keys(DSLContext dsl, PlanningRun run) {
        return dsl
                .select(ITEM_ID, LOCATION_ID, SERIES_ID)
                .from(TABLE)
                .where(RUN_ID.eq(RunTable.visible(run)))
                .fetch(r -> new Key(new Sku(r.value1(), r.value2()), r.value3()))
                .stream()
                .sorted(Comparator.comparing(Key::sku))
                .toList();
    }

    /** One SKU's, where the run has it: none or one. */
    static List<Key> key(DSLContext dsl, PlanningRun run, Sku sku) {
        return dsl.select(SERIES_ID)
                .from(TABLE)
                .where(RUN_ID.eq(RunTable.visible(run)))
                .and(ITEM_ID.eq(sku.itemId()))
                .and(LOCATION_ID.eq(sku.locationId()))
                .fetch(r -> new Key(sku, r.value1()));
    }

    /** Series by their keys, in that order. */
    static List<CleanedSeries> fetch(DSLContext dsl, PlanningRun run, List<Key> keys, DriverCache drivers) {
        Map<Long, byte[]> contents = SERIES.contents(
                dsl, run.scope(), keys.stream().map(Key::seriesId).toList());
        // Equal series of several SKUs are one.
        long wanted = keys.stream().map(Key::seriesId).distinct().count();
        RunTable.checkAllThere(run, wanted, contents.size());
        List<OpenedSeries> opened = new ArrayList<>(keys.size());
        keys.forEach(k -> opened.add(SeriesCodec.open(contents.get(k.seriesId()))));
        drivers.need(opened.stream().flatMap(s -> s.drivers().stream()).toList(), missing -> {
            Map<UUID, Driver> found = new HashMap<>();
            DRIVERS.contentsByDigest(dsl, run.scope(), missing)
                    .forEach((digest, content) -> found.put(digest, DriverCodec.open(content)));
            return found;
        });
        List<CleanedSeries> series = new ArrayList<>(keys.size());
        for (int i = 0; i < keys.size(); i++) {
            series.add(opened.get(i).read(keys.get(i).sku(), drivers::get));
        }
        return series;
    }
}

package almanac.store;

import almanac.api.Sku;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.Provenance;
import almanac.api.run.PlanningRun;
import almanac.store.codec.ForecastCodec;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Forecasts of a run with the methods that made them. */
final class ForecastTable {
    /** What others are measured against. */
    static final String NAIVE = "seasonal-naive";

    static final Table<Record> TABLE = Sql.table("run_forecast");
    static final Field<Long> ID = Sql.column(TABLE, "id", SQLDataType.BIGINT);
    static final Field<Long> RUN_ID = Sql.column(TABLE, "run_id", SQLDataType.BIGINT);
    static final Field<String> ITEM_ID = Sql.column(TABLE, "item_id", SQLDataType.VARCHAR);
    static final Field<String> LOCATION_ID = Sql.column(TABLE, "location_id", SQLDataType.VARCHAR);
    private static final Field<String> CHAMPION = Sql.column(TABLE, "champion", SQLDataType.VARCHAR);
    private static final Field<String> METHOD = Sql.column(TABLE, "method", SQLDataType.VARCHAR);
    private static final Field<String> METHOD_VERSION = Sql.column(TABLE, "method_version", SQLDataType.VARCHAR);
    private static final Field<String> TRAINED_THROUGH = Sql.column(TABLE, "trained_through", SQLDataType.VARCHAR);
    private static final Field<Instant> TRAINED_AT = Sql.column(TABLE, "trained_at", SQLDataType.INSTANT);
    private static final Field<Double> WAPE = Sql.column(TABLE, "wape", SQLDataType.DOUBLE);
    private static final Field<Double> NAIVE_WAPE = Sql.column(TABLE, "naive_wape", SQLDataType.DOUBLE);
    static final Field<byte[]> CONTENT = Sql.column(TABLE, "content", Sql.BYTES);

    /** Where a forecast is. */
    record Key(Sku sku, long id) {}

    /** How a method did over the SKUs of a run that it serves. */
    record Use(Provenance provenance, int skus, double wape, double naiveWape) {}

    private ForecastTable() {}

    /** How many rows a run has, complete or not. */
    static int count(DSLContext dsl, long runId) {
        return dsl.fetchCount(TABLE, RUN_ID.eq(runId));
    }

    /** An outcome as a row, so that its forecast need not be kept until it is sent. */
    static Row row(long runId, ForecastOutcome outcome) {
        Forecast forecast = outcome.forecast();
        Provenance provenance = forecast.provenance();
        Champion champion = outcome.champion();
        Accuracy own = champion == null ? null : champion.accuracies().get(provenance.method());
        Accuracy naive = champion == null ? null : champion.accuracies().get(NAIVE);
        boolean known = own != null && naive != null && !Double.isNaN(own.wape()) && !Double.isNaN(naive.wape());
        return new Row()
                .set(RUN_ID, runId)
                .set(ITEM_ID, forecast.sku().itemId())
                .set(LOCATION_ID, forecast.sku().locationId())
                .set(CHAMPION, champion == null ? provenance.method() : champion.method())
                .set(METHOD, provenance.method())
                .set(METHOD_VERSION, provenance.version())
                .set(TRAINED_THROUGH, provenance.trainedThrough())
                .set(TRAINED_AT, provenance.trainedAt())
                .set(WAPE, known ? (Double) own.wape() : null)
                .set(NAIVE_WAPE, known ? (Double) naive.wape() : null)
                .set(CONTENT, ForecastCodec.pack(outcome));
    }

    static void add(DSLContext dsl, List<Row> rows) {
        Row.insert(dsl, TABLE, rows);
    }

    static Optional<ForecastOutcome> find(DSLContext dsl, PlanningRun run, Sku sku) {
        return dsl.select(CONTENT)
                .from(TABLE)
                .where(RUN_ID.eq(RunTable.visible(run)))
                .and(ITEM_ID.eq(sku.itemId()))
                .and(LOCATION_ID.eq(sku.locationId()))
                .fetchOptional(CONTENT)
                .map(content -> ForecastCodec.open(sku, content));
    }

    /** All forecasts of a run, in SKU order. */
    static List<Key> keys(DSLContext dsl, PlanningRun run) {
        return dsl
                .select(ITEM_ID, LOCATION_ID, ID)
                .from(TABLE)
                .where(RUN_ID.eq(RunTable.visible(run)))
                .fetch(r -> new Key(new Sku(r.value1(), r.value2()), r.value3()))
                .stream()
                .sorted(Comparator.comparing(Key::sku))
                .toList();
    }

    /** Forecasts by their keys, in that order. */
    static List<ForecastOutcome> fetch(DSLContext dsl, PlanningRun run, List<Key> keys) {
        Map<Long, byte[]> contents = dsl.select(ID, CONTENT)
                .from(TABLE)
                .where(ID.in(keys.stream().map(Key::id).toList()))
                .and(RUN_ID.eq(RunTable.visible(run)))
                .fetchMap(ID, CONTENT);
        RunTable.checkAllThere(run, keys.size(), contents.size());
        return keys.stream()
                .map(k -> ForecastCodec.open(k.sku(), contents.get(k.id())))
                .toList();
    }

    static Map<String, String> champions(DSLContext dsl, PlanningRun run) {
        Map<String, String> methods = new TreeMap<>();
        dsl.select(ITEM_ID, LOCATION_ID, CHAMPION)
                .from(TABLE)
                .where(RUN_ID.eq(RunTable.visible(run)))
                .forEach(r -> methods.put(new Sku(r.value1(), r.value2()).key(), r.value3()));
        return methods;
    }

    /** Methods that a run's forecasts came from, those that serve most SKUs first. */
    static List<Use> methodsInUse(DSLContext dsl, PlanningRun run) {
        Field<Integer> skus = DSL.count();
        return dsl.select(
                        METHOD,
                        METHOD_VERSION,
                        DSL.max(TRAINED_THROUGH),
                        DSL.max(TRAINED_AT),
                        skus,
                        DSL.avg(WAPE).cast(SQLDataType.DOUBLE),
                        DSL.avg(NAIVE_WAPE).cast(SQLDataType.DOUBLE))
                .from(TABLE)
                .where(RUN_ID.eq(RunTable.visible(run)))
                .groupBy(METHOD, METHOD_VERSION)
                .orderBy(skus.desc(), METHOD)
                .fetch(r -> new Use(
                        new Provenance(r.value1(), r.value2(), new TreeMap<>(), 0, "", r.value3(), r.value4()),
                        r.value5(),
                        Sql.orNaN(r.value6()),
                        Sql.orNaN(r.value7())));
    }
}

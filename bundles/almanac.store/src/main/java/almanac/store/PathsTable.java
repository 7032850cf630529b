package almanac.store;

import almanac.api.Sku;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.SamplePaths;
import almanac.store.codec.ForecastCodec;
import almanac.store.codec.PathsCodec;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Sample paths of forecasts whose run is still being written, so that another run can take the forecasts up as they were if that one is cut
 * short.
 */
final class PathsTable {
    /** Paths in fractions of units do not pack; those longer than this are not worth their room, and are made again instead. */
    private static final int MOST_BYTES = 16_000;

    private static final Table<Record> TABLE = Sql.table("run_paths");
    private static final Field<Long> RUN_ID = Sql.column(TABLE, "run_id", SQLDataType.BIGINT);
    private static final Field<String> ITEM_ID = Sql.column(TABLE, "item_id", SQLDataType.VARCHAR);
    private static final Field<String> LOCATION_ID = Sql.column(TABLE, "location_id", SQLDataType.VARCHAR);
    private static final Field<byte[]> CONTENT = Sql.column(TABLE, "content", Sql.BYTES);

    private PathsTable() {}

    /** A forecast's paths as a row; empty where it has none or they are too many bytes. */
    static Optional<Row> row(long runId, Forecast forecast) {
        return forecast.paths()
                .map(PathsCodec::pack)
                .filter(b -> b.length <= MOST_BYTES)
                .map(content -> new Row()
                        .set(RUN_ID, runId)
                        .set(ITEM_ID, forecast.sku().itemId())
                        .set(LOCATION_ID, forecast.sku().locationId())
                        .set(CONTENT, content));
    }

    static void add(DSLContext dsl, List<Row> rows) {
        Row.insert(dsl, TABLE, rows);
    }

    /** Forecasts of an unfinished run that can be taken up as they were, in the order in which they were made. */
    static List<ForecastTable.Key> keys(DSLContext dsl, long runId) {
        return dsl.select(ForecastTable.ITEM_ID, ForecastTable.LOCATION_ID, ForecastTable.ID)
                .from(ForecastTable.TABLE)
                .join(TABLE)
                .on(sameForecast())
                .where(ForecastTable.RUN_ID.eq(runId))
                .orderBy(ForecastTable.ID)
                .fetch(r -> new ForecastTable.Key(new Sku(r.value1(), r.value2()), r.value3()));
    }

    /** Forecasts with their paths by their keys, in that order. */
    static List<ForecastOutcome> fetch(DSLContext dsl, List<ForecastTable.Key> keys) {
        Map<Long, ForecastOutcome> found = dsl
                .select(
                        ForecastTable.ID,
                        ForecastTable.ITEM_ID,
                        ForecastTable.LOCATION_ID,
                        ForecastTable.CONTENT,
                        CONTENT)
                .from(ForecastTable.TABLE)
                .join(TABLE)
                .on(sameForecast())
                .where(ForecastTable.ID.in(
                        keys.stream().map(ForecastTable.Key::id).toList()))
                .stream()
                .collect(Collectors.toMap(
                        r -> r.value1(),
                        r -> withPaths(
                                ForecastCodec.open(new Sku(r.value2(), r.value3()), r.value4()),
                                PathsCodec.open(r.value5()))));
        return keys.stream().map(k -> found.get(k.id())).toList();
    }

    private static Condition sameForecast() {
        return RUN_ID.eq(ForecastTable.RUN_ID)
                .and(ITEM_ID.eq(ForecastTable.ITEM_ID))
                .and(LOCATION_ID.eq(ForecastTable.LOCATION_ID));
    }

    private static ForecastOutcome withPaths(ForecastOutcome outcome, SamplePaths paths) {
        return new ForecastOutcome(outcome.forecast().withPaths(paths), outcome.champion());
    }

    /** Moves the paths of a run, and its forecasts that have any, to another run, which has none yet. */
    static void move(DSLContext dsl, long fromRun, long toRun) {
        // Paths last: they tell which forecasts go.
        dsl.update(ForecastTable.TABLE)
                .set(ForecastTable.RUN_ID, toRun)
                .where(ForecastTable.RUN_ID.eq(fromRun))
                .andExists(dsl.selectOne().from(TABLE).where(sameForecast()))
                .execute();
        dsl.update(TABLE).set(RUN_ID, toRun).where(RUN_ID.eq(fromRun)).execute();
    }

    /**
     * Deletes some paths of complete runs, which nobody takes up any more. H2 keeps what a transaction deletes until its end, several times over,
     * and its file does not shrink again; so they go in small transactions.
     *
     * @return how many went
     */
    static int deleteSome(DSLContext dsl, long scopeId) {
        return dsl.deleteFrom(TABLE)
                .where(RUN_ID.in(RunTable.complete(scopeId)))
                .limit(Sql.CHUNK)
                .execute();
    }
}

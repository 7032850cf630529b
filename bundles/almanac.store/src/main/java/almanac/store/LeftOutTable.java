package almanac.store;

import almanac.api.Place;
import almanac.api.host.LeftOut;
import almanac.store.codec.Json;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Rows of the host that a run left out of planning, and why. */
final class LeftOutTable {
    private static final Table<Record> TABLE = Sql.table("run_left_out");
    private static final Field<Long> RUN_ID = Sql.column(TABLE, "run_id", SQLDataType.BIGINT);
    private static final Field<Integer> LINE_NO = Sql.column(TABLE, "line_no", SQLDataType.INTEGER);
    private static final Field<String> SOURCE = Sql.column(TABLE, "source", SQLDataType.VARCHAR);
    private static final Field<Long> ROW_NO = Sql.column(TABLE, "row_no", SQLDataType.BIGINT);
    private static final Field<String> COLUMN_NAME = Sql.column(TABLE, "column_name", SQLDataType.VARCHAR);
    private static final Field<String> CODE = Sql.column(TABLE, "code", SQLDataType.VARCHAR);
    private static final Field<String> WHY = Sql.column(TABLE, "why", SQLDataType.VARCHAR);

    private LeftOutTable() {}

    /** How many rows a run has, complete or not. */
    static int count(DSLContext dsl, long runId) {
        return dsl.fetchCount(TABLE, RUN_ID.eq(runId));
    }

    /** A run's rows, as they were numbered. */
    static List<LeftOut> all(DSLContext dsl, long runId) {
        return dsl.select(SOURCE, ROW_NO, COLUMN_NAME, WHY)
                .from(TABLE)
                .where(RUN_ID.eq(runId))
                .orderBy(LINE_NO)
                .fetch(r -> new LeftOut(
                        new Place(r.get(SOURCE), r.get(ROW_NO), r.get(COLUMN_NAME)),
                        Json.toReasons(r.get(WHY)).get(0)));
    }

    /** Adds rows, numbered from {@code firstLine} on. */
    static void add(DSLContext dsl, long runId, int firstLine, List<LeftOut> leftOut) {
        List<Row> rows = new ArrayList<>(leftOut.size());
        for (LeftOut one : leftOut) {
            rows.add(new Row()
                    .set(RUN_ID, runId)
                    .set(LINE_NO, firstLine + rows.size())
                    .set(SOURCE, one.place().source())
                    .set(ROW_NO, one.place().row())
                    .set(COLUMN_NAME, one.place().column())
                    .set(CODE, one.why().code())
                    .set(WHY, Json.ofReasons(List.of(one.why()))));
        }
        Row.insert(dsl, TABLE, rows);
    }
}

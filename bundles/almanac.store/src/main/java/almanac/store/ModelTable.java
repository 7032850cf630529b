package almanac.store;

import almanac.api.forecast.Provenance;
import almanac.api.store.PlanScope;
import almanac.store.codec.Json;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record5;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Models trained across series. One is kept as long as its run is, and while it is the newest of its method and scope. */
final class ModelTable {
    private static final Table<Record> TABLE = Sql.table("model");
    private static final Field<Long> ID = Sql.column(TABLE, "id", SQLDataType.BIGINT);
    private static final Field<Long> SCOPE_ID = Sql.column(TABLE, "scope_id", SQLDataType.BIGINT);
    private static final Field<Long> RUN_ID = Sql.column(TABLE, "run_id", SQLDataType.BIGINT);
    private static final Field<Boolean> COMPLETE = Sql.column(TABLE, "complete", SQLDataType.BOOLEAN);
    private static final Field<String> METHOD = Sql.column(TABLE, "method", SQLDataType.VARCHAR);
    private static final Field<String> MODEL_SCOPE = Sql.column(TABLE, "model_scope", SQLDataType.VARCHAR);
    private static final Field<String> PROVENANCE = Sql.column(TABLE, "provenance", SQLDataType.VARCHAR);
    private static final Field<Long> BYTE_COUNT = Sql.column(TABLE, "byte_count", SQLDataType.BIGINT);
    private static final Field<byte[]> CONTENT = Sql.column(TABLE, "content", SQLDataType.VARBINARY);

    /**
     * A model without its bytes.
     *
     * @param kind what it is for: models of one kind follow each other
     */
    record Stored(long id, long runId, Provenance provenance, long bytes, String kind) {}

    private ModelTable() {}

    /** How many rows a run has, complete or not. */
    static int count(DSLContext dsl, long runId) {
        return dsl.fetchCount(TABLE, RUN_ID.eq(runId));
    }

    static void add(
            DSLContext dsl, long scopeId, long runId, Provenance provenance, String modelScope, byte[] content) {
        dsl.insertInto(TABLE)
                .set(SCOPE_ID, scopeId)
                .set(RUN_ID, runId)
                .set(COMPLETE, false)
                .set(METHOD, provenance.method())
                .set(MODEL_SCOPE, modelScope)
                .set(PROVENANCE, Json.ofProvenance(provenance))
                .set(BYTE_COUNT, (long) content.length)
                .set(CONTENT, content)
                .execute();
    }

    /** Makes a run's models visible. */
    static void complete(DSLContext dsl, long runId) {
        dsl.update(TABLE).set(COMPLETE, true).where(RUN_ID.eq(runId)).execute();
    }

    /** Deletes the models of runs that never became complete. */
    static void deleteOfUnfinished(DSLContext dsl, List<Long> runIds) {
        dsl.deleteFrom(TABLE).where(RUN_ID.in(runIds).andNot(COMPLETE)).execute();
    }

    /** Deletes models whose run is gone and that have a newer one of the same kind. */
    static void deleteOutdated(DSLContext dsl, long scopeId) {
        Table<Record> newer = TABLE.as("newer");
        Field<Long> newerScopeId = Sql.column(newer, "scope_id", SQLDataType.BIGINT);
        Field<String> newerMethod = Sql.column(newer, "method", SQLDataType.VARCHAR);
        Field<String> newerModelScope = Sql.column(newer, "model_scope", SQLDataType.VARCHAR);
        Field<Boolean> newerComplete = Sql.column(newer, "complete", SQLDataType.BOOLEAN);
        Field<Long> newerId = Sql.column(newer, "id", SQLDataType.BIGINT);
        dsl.deleteFrom(TABLE)
                .where(SCOPE_ID.eq(scopeId).and(COMPLETE))
                .andNotExists(DSL.selectOne().from(RunTable.TABLE).where(RunTable.ID.eq(RUN_ID)))
                .andExists(DSL.selectOne()
                        .from(newer)
                        .where(newerScopeId.eq(SCOPE_ID))
                        .and(newerMethod.eq(METHOD))
                        .and(newerModelScope.eq(MODEL_SCOPE))
                        .and(newerComplete)
                        .and(newerId.gt(ID)))
                .execute();
    }

    /** Models of the scope, the newest first. */
    static List<Stored> list(DSLContext dsl, PlanScope scope) {
        return dsl.select(ID, RUN_ID, PROVENANCE, BYTE_COUNT, MODEL_SCOPE)
                .from(TABLE)
                .where(SCOPE_ID.eq(ScopeTable.idOf(scope)).and(COMPLETE))
                .orderBy(ID.desc())
                .fetch(ModelTable::stored);
    }

    /** The newest model for something. */
    static Optional<Stored> last(DSLContext dsl, PlanScope scope, String modelScope) {
        return dsl.select(ID, RUN_ID, PROVENANCE, BYTE_COUNT, MODEL_SCOPE)
                .from(TABLE)
                .where(SCOPE_ID.eq(ScopeTable.idOf(scope)).and(COMPLETE).and(MODEL_SCOPE.eq(modelScope)))
                .orderBy(ID.desc())
                .limit(1)
                .fetchOptional(ModelTable::stored);
    }

    private static Stored stored(Record5<Long, Long, String, Long, String> row) {
        return new Stored(row.value1(), row.value2(), Json.toProvenance(row.value3()), row.value4(), row.value5());
    }

    static Optional<byte[]> bytes(DSLContext dsl, PlanScope scope, long id) {
        return dsl.select(CONTENT)
                .from(TABLE)
                .where(SCOPE_ID.eq(ScopeTable.idOf(scope)).and(COMPLETE).and(ID.eq(id)))
                .fetchOptional(CONTENT);
    }
}

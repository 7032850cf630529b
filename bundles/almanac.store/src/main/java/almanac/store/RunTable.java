package almanac.store;

import almanac.api.AlmanacException;
import almanac.api.demand.TimeBucket;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import almanac.store.codec.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Runs: those being written belong to a process, those that are complete have their place in the order of completion. */
final class RunTable {
    /** How long a process of another machine may be silent before its run counts as abandoned. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    static final Table<Record> TABLE = Sql.table("planning_run");
    static final Field<Long> ID = Sql.column(TABLE, "id", SQLDataType.BIGINT);
    private static final Field<Long> SCOPE_ID = Sql.column(TABLE, "scope_id", SQLDataType.BIGINT);
    private static final Field<String> STATE = Sql.column(TABLE, "state", SQLDataType.VARCHAR);
    private static final Field<Long> COMPLETION = Sql.column(TABLE, "completion", SQLDataType.BIGINT);
    private static final Field<LocalDate> AS_OF = Sql.column(TABLE, "as_of", SQLDataType.LOCALDATE);
    private static final Field<String> BUCKET = Sql.column(TABLE, "bucket", SQLDataType.VARCHAR);
    private static final Field<String> STARTED_BY = Sql.column(TABLE, "started_by", SQLDataType.VARCHAR);
    private static final Field<Instant> STARTED_AT = Sql.column(TABLE, "started_at", SQLDataType.INSTANT);
    private static final Field<Instant> FINISHED_AT = Sql.column(TABLE, "finished_at", SQLDataType.INSTANT);
    private static final Field<Integer> SKUS = Sql.column(TABLE, "skus", SQLDataType.INTEGER);
    private static final Field<Integer> SUGGESTIONS = Sql.column(TABLE, "suggestions", SQLDataType.INTEGER);
    private static final Field<String> NOTES = Sql.column(TABLE, "notes", SQLDataType.VARCHAR);
    private static final Field<String> OWNER = Sql.column(TABLE, "owner", SQLDataType.VARCHAR);
    private static final Field<String> FINGERPRINT = Sql.column(TABLE, "fingerprint", SQLDataType.VARCHAR);
    private static final Field<Instant> HEARTBEAT_AT = Sql.column(TABLE, "heartbeat_at", SQLDataType.INSTANT);

    /** What {@link #toRun} reads. */
    private static final List<Field<?>> COLUMNS =
            List.of(ID, AS_OF, BUCKET, STARTED_BY, STATE, STARTED_AT, FINISHED_AT, SKUS, SUGGESTIONS, NOTES);

    /** The database's clock, which all processes share. */
    private static final Field<Instant> NOW = DSL.currentTimestamp().cast(SQLDataType.INSTANT);

    private static final String RUNNING = PlanningRun.State.RUNNING.name();
    private static final String COMPLETE = PlanningRun.State.COMPLETE.name();

    private RunTable() {}

    /** Adds a run; gives its id. */
    static long add(DSLContext dsl, long scopeId, PlanningRun run, RunOwner owner) {
        return dsl.insertInto(TABLE)
                .set(SCOPE_ID, scopeId)
                .set(STATE, RUNNING)
                .set(AS_OF, run.asOf())
                .set(BUCKET, run.bucket() == null ? null : run.bucket().name())
                .set(STARTED_BY, run.trigger())
                .set(STARTED_AT, run.startedAt())
                .set(SKUS, run.skus())
                .set(SUGGESTIONS, run.suggestions())
                .set(NOTES, Json.ofReasons(run.notes()))
                .set(OWNER, owner.text())
                .set(HEARTBEAT_AT, NOW)
                .returningResult(ID)
                .fetchSingle(ID);
    }

    /** Says that the run's process lives. */
    static void beat(DSLContext dsl, long runId) {
        dsl.update(TABLE).set(HEARTBEAT_AT, NOW).where(ID.eq(runId)).execute();
    }

    static boolean isRunning(DSLContext dsl, long runId) {
        return dsl.fetchExists(TABLE, ID.eq(runId).and(STATE.eq(RUNNING)));
    }

    /** Runs of the scope whose process is gone. */
    static List<Long> abandoned(DSLContext dsl, long scopeId) {
        return dsl
                .select(ID, OWNER, HEARTBEAT_AT, NOW)
                .from(TABLE)
                .where(SCOPE_ID.eq(scopeId).and(STATE.eq(RUNNING)))
                .fetch()
                .stream()
                .filter(r -> RunOwner.parse(r.get(OWNER))
                        .isGone(Duration.between(r.get(HEARTBEAT_AT), r.get(NOW)), PATIENCE))
                .map(r -> r.get(ID))
                .toList();
    }

    /** The newest of some runs that says what its forecasts are made from. */
    static Optional<Long> newestWithFingerprint(DSLContext dsl, List<Long> runIds) {
        return dsl.select(DSL.max(ID))
                .from(TABLE)
                .where(ID.in(runIds).and(FINGERPRINT.isNotNull()))
                .fetchOptional(DSL.max(ID));
    }

    /** What a run's forecasts are made from; empty where the run is not there or does not say. */
    static Optional<String> fingerprint(DSLContext dsl, long runId) {
        return dsl.select(FINGERPRINT).from(TABLE).where(ID.eq(runId)).fetchOptional(FINGERPRINT);
    }

    static void setFingerprint(DSLContext dsl, long runId, String fingerprint) {
        dsl.update(TABLE).set(FINGERPRINT, fingerprint).where(ID.eq(runId)).execute();
    }

    /**
     * Makes a run the last complete one of its scope, which is locked.
     *
     * @return whether it was still there
     */
    static boolean complete(DSLContext dsl, long scopeId, PlanningRun finished) {
        long last = dsl.select(DSL.coalesce(DSL.max(COMPLETION), 0L))
                .from(TABLE)
                .where(SCOPE_ID.eq(scopeId))
                .fetchSingle()
                .value1();
        return dsl.update(TABLE)
                        .set(STATE, COMPLETE)
                        .set(COMPLETION, last + 1)
                        .set(AS_OF, finished.asOf())
                        .set(
                                BUCKET,
                                finished.bucket() == null
                                        ? null
                                        : finished.bucket().name())
                        .set(FINISHED_AT, finished.finishedAt())
                        .set(SKUS, finished.skus())
                        .set(SUGGESTIONS, finished.suggestions())
                        .set(NOTES, Json.ofReasons(finished.notes()))
                        .setNull(OWNER)
                        .setNull(HEARTBEAT_AT)
                        .where(ID.eq(finished.id()).and(STATE.eq(RUNNING)))
                        .execute()
                == 1;
    }

    /** Complete runs of the scope but for the last {@code kept}. */
    static List<Long> beyond(DSLContext dsl, long scopeId, int kept) {
        return dsl.select(ID)
                .from(TABLE)
                .where(SCOPE_ID.eq(scopeId).and(STATE.eq(COMPLETE)))
                .orderBy(COMPLETION.desc())
                .offset(kept)
                .fetch(ID);
    }

    /** Deletes runs with all that hangs on them. */
    static void delete(DSLContext dsl, List<Long> runIds) {
        dsl.deleteFrom(TABLE).where(ID.in(runIds)).execute();
    }

    static Optional<PlanningRun> lastComplete(DSLContext dsl, PlanScope scope) {
        return dsl.select(COLUMNS)
                .from(TABLE)
                .where(of(scope).and(STATE.eq(COMPLETE)))
                .orderBy(COMPLETION.desc())
                .limit(1)
                .fetchOptional(r -> toRun(r, scope));
    }

    static List<PlanningRun> newest(DSLContext dsl, PlanScope scope, int most) {
        return dsl.select(COLUMNS)
                .from(TABLE)
                .where(of(scope))
                .orderBy(ID.desc())
                .limit(most)
                .fetch(r -> toRun(r, scope));
    }

    /**
     * The run's id for use inside other queries: none where it is not complete, or not of the scope that it says. To be compared by
     * {@code eq}: H2 goes through a whole index for {@code in}.
     */
    static Select<Record1<Long>> visible(PlanningRun run) {
        return DSL.select(ID)
                .from(TABLE)
                .where(ID.eq(run.id()).and(STATE.eq(COMPLETE)).and(of(run.scope())));
    }

    /** The complete runs of a scope. */
    static Select<Record1<Long>> complete(long scopeId) {
        return DSL.select(ID).from(TABLE).where(SCOPE_ID.eq(scopeId).and(STATE.eq(COMPLETE)));
    }

    /** A stream that is read for long may outlive its run. */
    static void checkAllThere(PlanningRun run, long wanted, long found) {
        if (found < wanted) {
            throw new AlmanacException(StoreFailures.TEXTS.get("run.deleted", Long.toString(run.id())));
        }
    }

    /** Times as the database keeps them. */
    static Instant stored(Instant time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.MICROS);
    }

    private static Condition of(PlanScope scope) {
        return SCOPE_ID.eq(ScopeTable.idOf(scope));
    }

    private static PlanningRun toRun(Record row, PlanScope scope) {
        String bucket = row.get(BUCKET);
        return new PlanningRun(
                row.get(ID),
                scope,
                row.get(AS_OF),
                bucket == null ? null : TimeBucket.valueOf(bucket),
                row.get(STARTED_BY),
                PlanningRun.State.valueOf(row.get(STATE)),
                row.get(STARTED_AT),
                row.get(FINISHED_AT),
                row.get(SKUS),
                row.get(SUGGESTIONS),
                Json.toReasons(row.get(NOTES)));
    }
}

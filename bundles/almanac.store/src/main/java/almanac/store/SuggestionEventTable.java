package almanac.store;

import almanac.api.replenishment.SuggestionEvent;
import almanac.api.store.PlanScope;
import almanac.store.codec.StateJson;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** The audit trail of suggestions. */
final class SuggestionEventTable {
    private static final Table<Record> TABLE = Sql.table("suggestion_event");
    private static final Field<Long> ID = Sql.column(TABLE, "id", SQLDataType.BIGINT);
    private static final Field<Long> SCOPE_ID = Sql.column(TABLE, "scope_id", SQLDataType.BIGINT);
    private static final Field<Long> SUGGESTION_ID = Sql.column(TABLE, "suggestion_id", SQLDataType.BIGINT);
    private static final Field<Instant> HAPPENED_AT = Sql.column(TABLE, "happened_at", SQLDataType.INSTANT);
    private static final Field<String> ACTOR = Sql.column(TABLE, "actor", SQLDataType.VARCHAR);
    private static final Field<Long> RUN_ID = Sql.column(TABLE, "run_id", SQLDataType.BIGINT);
    private static final Field<String> DID = Sql.column(TABLE, "did", SQLDataType.VARCHAR);
    private static final Field<String> STATE_BEFORE = Sql.column(TABLE, "state_before", SQLDataType.VARCHAR);
    private static final Field<String> STATE_AFTER = Sql.column(TABLE, "state_after", SQLDataType.VARCHAR);
    private static final Field<String> REMARK = Sql.column(TABLE, "remark", SQLDataType.VARCHAR);

    private static final List<Field<?>> COLUMNS =
            List.of(SUGGESTION_ID, HAPPENED_AT, ACTOR, RUN_ID, DID, STATE_BEFORE, STATE_AFTER, REMARK);

    private SuggestionEventTable() {}

    static void add(DSLContext dsl, long scopeId, List<SuggestionEvent> events) {
        Sql.chunks(events)
                .forEach(part -> Row.insert(
                        dsl, TABLE, part.stream().map(e -> row(scopeId, e)).toList()));
    }

    /** What happened to one suggestion, the oldest first. */
    static List<SuggestionEvent> of(DSLContext dsl, Condition ofScope, long suggestionId) {
        return dsl.select(COLUMNS)
                .from(TABLE)
                .where(ofScope)
                .and(SUGGESTION_ID.eq(suggestionId))
                .orderBy(ID)
                .fetch(SuggestionEventTable::toEvent);
    }

    static Condition of(long scopeId) {
        return SCOPE_ID.eq(scopeId);
    }

    static Condition of(PlanScope scope) {
        return SCOPE_ID.eq(ScopeTable.idOf(scope));
    }

    private static Row row(long scopeId, SuggestionEvent event) {
        return new Row()
                .set(SCOPE_ID, scopeId)
                .set(SUGGESTION_ID, event.suggestionId())
                .set(HAPPENED_AT, RunTable.stored(event.at()))
                .set(ACTOR, event.actor())
                .set(RUN_ID, event.runId())
                .set(DID, event.action().name())
                .set(STATE_BEFORE, event.before() == null ? null : StateJson.of(event.before()))
                .set(STATE_AFTER, StateJson.of(event.after()))
                .set(REMARK, event.comment());
    }

    private static SuggestionEvent toEvent(Record row) {
        return new SuggestionEvent(
                row.get(SUGGESTION_ID),
                row.get(HAPPENED_AT),
                row.get(ACTOR),
                row.get(RUN_ID),
                SuggestionEvent.Action.valueOf(row.get(DID)),
                row.get(STATE_BEFORE) == null ? null : StateJson.toState(row.get(STATE_BEFORE)),
                StateJson.toState(row.get(STATE_AFTER)),
                row.get(REMARK));
    }
}

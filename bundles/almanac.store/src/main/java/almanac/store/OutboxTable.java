package almanac.store;

import almanac.api.Tenant;
import almanac.api.host.DocumentState;
import almanac.api.store.OutboxEntry;
import almanac.api.store.PlanScope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Suggestions on their way to the host. */
final class OutboxTable {
    private static final Table<Record> TABLE = Sql.table("outbox");
    private static final Field<Long> SCOPE_ID = column("scope_id", SQLDataType.BIGINT);
    private static final Field<Long> SUGGESTION_ID = column("suggestion_id", SQLDataType.BIGINT);
    private static final Field<String> DRAFT_KEY = column("draft_key", SQLDataType.VARCHAR);
    private static final Field<String> STATE = column("state", SQLDataType.VARCHAR);
    private static final Field<Integer> TRIES = column("tries", SQLDataType.INTEGER);
    private static final Field<Instant> QUEUED_AT = column("queued_at", SQLDataType.INSTANT);
    private static final Field<String> QUEUED_BY = column("queued_by", SQLDataType.VARCHAR);
    private static final Field<Instant> TRIED_AT = column("tried_at", SQLDataType.INSTANT);
    private static final Field<Instant> NEXT_AT = column("next_at", SQLDataType.INSTANT);
    private static final Field<String> DOCUMENT = column("document", SQLDataType.VARCHAR);
    private static final Field<String> DOCUMENT_STATE = column("document_state", SQLDataType.VARCHAR);
    private static final Field<String> WORDS = column("words", SQLDataType.VARCHAR);
    private static final List<Field<?>> COLUMNS = List.of(
            SUGGESTION_ID,
            DRAFT_KEY,
            STATE,
            TRIES,
            QUEUED_AT,
            QUEUED_BY,
            TRIED_AT,
            NEXT_AT,
            DOCUMENT,
            DOCUMENT_STATE,
            WORDS);

    private OutboxTable() {}

    static List<OutboxEntry> all(DSLContext dsl, PlanScope scope) {
        return dsl.select(COLUMNS)
                .from(TABLE)
                .where(SCOPE_ID.eq(ScopeTable.idOf(scope)))
                .orderBy(SUGGESTION_ID)
                .fetch(OutboxTable::toEntry);
    }

    static Optional<OutboxEntry> find(DSLContext dsl, long scopeId, long suggestionId) {
        return dsl.select(COLUMNS).from(TABLE).where(is(scopeId, suggestionId)).fetchOptional(OutboxTable::toEntry);
    }

    /** Writes one; the scope is locked. */
    static void put(DSLContext dsl, long scopeId, OutboxEntry entry) {
        dsl.deleteFrom(TABLE).where(is(scopeId, entry.suggestionId())).execute();
        Row row = new Row()
                .set(SCOPE_ID, scopeId)
                .set(SUGGESTION_ID, entry.suggestionId())
                .set(DRAFT_KEY, entry.key())
                .set(STATE, entry.state().name())
                .set(TRIES, entry.tries())
                .set(QUEUED_AT, RunTable.stored(entry.queuedAt()))
                .set(QUEUED_BY, entry.queuedBy())
                .set(TRIED_AT, RunTable.stored(entry.triedAt()))
                .set(NEXT_AT, RunTable.stored(entry.nextAt()))
                .set(DOCUMENT, entry.document())
                .set(
                        DOCUMENT_STATE,
                        entry.documentState() == null
                                ? null
                                : entry.documentState().name())
                .set(WORDS, entry.words());
        Row.insert(dsl, TABLE, List.of(row));
    }

    /** Scopes that have something to be tried by now. */
    static List<PlanScope> due(DSLContext dsl, Instant now) {
        return dsl.selectDistinct(ScopeTable.TENANT, ScopeTable.HOST)
                .from(TABLE)
                .join(ScopeTable.TABLE)
                .on(ScopeTable.ID.eq(SCOPE_ID))
                .where(NEXT_AT.le(RunTable.stored(now)))
                .orderBy(ScopeTable.TENANT, ScopeTable.HOST)
                .fetch(row -> new PlanScope(new Tenant(row.get(ScopeTable.TENANT)), row.get(ScopeTable.HOST)));
    }

    private static Condition is(long scopeId, long suggestionId) {
        return SCOPE_ID.eq(scopeId).and(SUGGESTION_ID.eq(suggestionId));
    }

    private static OutboxEntry toEntry(Record row) {
        String documentState = row.get(DOCUMENT_STATE);
        return new OutboxEntry(
                row.get(SUGGESTION_ID),
                row.get(DRAFT_KEY),
                OutboxEntry.State.valueOf(row.get(STATE)),
                row.get(TRIES),
                row.get(QUEUED_AT),
                row.get(QUEUED_BY),
                row.get(TRIED_AT),
                row.get(NEXT_AT),
                row.get(DOCUMENT),
                documentState == null ? null : DocumentState.valueOf(documentState),
                row.get(WORDS));
    }

    private static <T> Field<T> column(String name, DataType<T> type) {
        return Sql.column(TABLE, name, type);
    }
}

package almanac.store;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/** Keeps those apart who give drafts of one scope to its host; the lock is a row's, and goes with the connection of a process that dies. */
final class PublishLock {
    private static final Table<Record> TABLE = Sql.table("publish_lock");
    private static final Field<Long> SCOPE_ID = Sql.column(TABLE, "scope_id", SQLDataType.BIGINT);

    private PublishLock() {}

    /** Does work while the scope is locked; what the work throws comes out as it is. */
    static <T> T hold(StoreDatabase database, long scopeId, Supplier<T> work) {
        database.change(dsl -> add(dsl, scopeId));
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        T result = database.transact(dsl -> {
            dsl.select(SCOPE_ID)
                    .from(TABLE)
                    .where(SCOPE_ID.eq(scopeId))
                    .forUpdate()
                    .fetch();
            try {
                return work.get();
            } catch (RuntimeException e) {
                failure.set(e);
                return null;
            }
        });
        if (failure.get() != null) {
            throw failure.get();
        }
        return result;
    }

    private static void add(DSLContext dsl, long scopeId) {
        boolean known = dsl.fetchExists(dsl.selectOne().from(TABLE).where(SCOPE_ID.eq(scopeId)));
        if (!known) {
            ScopeTable.lock(dsl, scopeId);
            dsl.insertInto(TABLE, SCOPE_ID)
                    .values(scopeId)
                    .onConflict(SCOPE_ID)
                    .doNothing()
                    .execute();
        }
    }
}

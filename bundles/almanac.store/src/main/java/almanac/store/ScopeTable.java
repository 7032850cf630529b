package almanac.store;

import almanac.api.store.PlanScope;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whose rows: every other table hangs on one of these, directly or by its run. */
final class ScopeTable {
    private static final Logger LOG = LoggerFactory.getLogger(ScopeTable.class);

    static final Table<Record> TABLE = Sql.table("plan_scope");
    static final Field<Long> ID = Sql.column(TABLE, "id", SQLDataType.BIGINT);
    static final Field<String> TENANT = Sql.column(TABLE, "tenant", SQLDataType.VARCHAR);
    static final Field<String> HOST = Sql.column(TABLE, "host", SQLDataType.VARCHAR);

    private ScopeTable() {}

    /** The scope's id, for use inside other queries. */
    static Select<Record1<Long>> idOf(PlanScope scope) {
        return DSL.select(ID).from(TABLE).where(is(scope));
    }

    /** The scope's id; a scope that is new gets one. */
    static long findOrAdd(DSLContext dsl, PlanScope scope) {
        Optional<Long> known = find(dsl, scope);
        if (known.isPresent()) {
            return known.get();
        }
        try {
            dsl.insertInto(TABLE, TENANT, HOST)
                    .values(scope.tenant().id(), scope.host())
                    .onConflict(TENANT, HOST)
                    .doNothing()
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            // H2 lets two that add the same at once run into each other; the other one's row is there now.
            LOG.debug("{} was added meanwhile", scope, e);
        }
        return find(dsl, scope).orElseThrow();
    }

    private static Optional<Long> find(DSLContext dsl, PlanScope scope) {
        return dsl.select(ID).from(TABLE).where(is(scope)).fetchOptional(ID);
    }

    /**
     * Holds back everyone else who writes in the scope until the transaction ends, so that what is shared by content is not cleared
     * away under a run that is about to refer to it.
     */
    static void lock(DSLContext inTransaction, long scopeId) {
        inTransaction.select(ID).from(TABLE).where(ID.eq(scopeId)).forUpdate().fetch();
    }

    private static Condition is(PlanScope scope) {
        return TENANT.eq(scope.tenant().id()).and(HOST.eq(scope.host()));
    }
}

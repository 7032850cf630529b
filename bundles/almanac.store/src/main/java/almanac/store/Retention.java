package almanac.store;

import java.util.List;
import org.jooq.DSLContext;

/** Deletes what nobody reads any more. */
final class Retention {
    private Retention() {}

    /** Deletes the complete runs of a scope beyond the last {@code kept}, and what only they referred to. */
    static void apply(DSLContext inTransaction, long scopeId, int kept) {
        ScopeTable.lock(inTransaction, scopeId);
        List<Long> old = RunTable.beyond(inTransaction, scopeId, kept);
        if (!old.isEmpty()) {
            RunTable.delete(inTransaction, old);
            SeriesTable.deleteUnused(inTransaction, scopeId);
            ModelTable.deleteOutdated(inTransaction, scopeId);
        }
    }

    /** Deletes runs that never became complete; the scope is locked. */
    static void deleteUnfinished(DSLContext inTransaction, long scopeId, List<Long> runIds) {
        if (!runIds.isEmpty()) {
            RunTable.delete(inTransaction, runIds);
            ModelTable.deleteOfUnfinished(inTransaction, runIds);
            SeriesTable.deleteUnused(inTransaction, scopeId);
        }
    }
}

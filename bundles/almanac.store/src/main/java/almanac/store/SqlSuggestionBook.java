package almanac.store;

import almanac.api.AlmanacException;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.store.OutboxEntry;
import almanac.api.store.SuggestionBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;

/** The suggestions of a scope that is locked until the transaction ends. */
final class SqlSuggestionBook implements SuggestionBook {
    private final DSLContext dsl;
    private final long scopeId;

    SqlSuggestionBook(DSLContext inTransaction, long scopeId) {
        this.dsl = inTransaction;
        this.scopeId = scopeId;
    }

    @Override
    public List<SuggestionLife> alive() {
        return SuggestionTable.alive(dsl, SuggestionTable.of(scopeId));
    }

    @Override
    public Optional<SuggestionLife> find(long id) {
        return SuggestionTable.find(dsl, SuggestionTable.of(scopeId), id);
    }

    @Override
    public List<SuggestionEvent> events(long id) {
        return SuggestionEventTable.of(dsl, SuggestionEventTable.of(scopeId), id);
    }

    @Override
    public Optional<OutboxEntry> outbox(long suggestionId) {
        return OutboxTable.find(dsl, scopeId, suggestionId);
    }

    @Override
    public void put(OutboxEntry entry) {
        OutboxTable.put(dsl, scopeId, entry);
    }

    @Override
    public List<SuggestionLife> put(List<Change> changes) {
        List<SuggestionLife> written = new ArrayList<>(changes.size());
        List<SuggestionLife> added = new ArrayList<>();
        List<SuggestionLife> changed = new ArrayList<>();
        long next = SuggestionTable.nextId(dsl, scopeId);
        for (Change change : changes) {
            SuggestionLife life = change.before() == null
                    ? change.after().stored(next++, 1)
                    : change.after()
                            .stored(change.before().id(), change.before().version() + 1);
            (change.before() == null ? added : changed).add(life);
            written.add(life);
        }
        write(added, changed);
        SuggestionEventTable.add(dsl, scopeId, events(changes, written));
        return written;
    }

    private void write(List<SuggestionLife> added, List<SuggestionLife> changed) {
        if (!SuggestionTable.free(dsl, scopeId, changed)) {
            throw new AlmanacException(StoreFailures.TEXTS.get("suggestion.stale"));
        }
        try {
            SuggestionTable.change(dsl, scopeId, changed);
            SuggestionTable.add(dsl, scopeId, added);
        } catch (IntegrityConstraintViolationException e) {
            throw new AlmanacException(StoreFailures.TEXTS.get("suggestion.twice"), e);
        }
    }

    private static List<SuggestionEvent> events(List<Change> changes, List<SuggestionLife> written) {
        List<SuggestionEvent> events = new ArrayList<>(changes.size());
        for (int i = 0; i < written.size(); i++) {
            Change change = changes.get(i);
            SuggestionLife life = written.get(i);
            if (change.action() == null) {
                continue;
            }
            events.add(new SuggestionEvent(
                    life.id(),
                    change.at(),
                    change.actor(),
                    change.runId(),
                    change.action(),
                    change.before() == null ? null : change.before().state(),
                    life.state(),
                    change.comment()));
        }
        return events;
    }
}

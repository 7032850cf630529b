package almanac.cycle;

import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.store.OutboxEntry;
import almanac.api.store.SuggestionBook;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Suggestions in memory, for tests. */
public final class MemoryBook implements SuggestionBook {
    private final Map<Long, SuggestionLife> lives = new TreeMap<>();
    final Map<Long, OutboxEntry> outbox = new TreeMap<>();
    public final List<SuggestionEvent> trail = new ArrayList<>();

    @Override
    public List<SuggestionLife> alive() {
        return lives.values().stream().filter(SuggestionLife::alive).toList();
    }

    List<SuggestionLife> ended() {
        return lives.values().stream().filter(l -> !l.alive()).toList();
    }

    @Override
    public Optional<SuggestionLife> find(long id) {
        return Optional.ofNullable(lives.get(id));
    }

    @Override
    public List<SuggestionEvent> events(long id) {
        return trail.stream().filter(e -> e.suggestionId() == id).toList();
    }

    @Override
    public Optional<OutboxEntry> outbox(long suggestionId) {
        return Optional.ofNullable(outbox.get(suggestionId));
    }

    @Override
    public void put(OutboxEntry entry) {
        outbox.put(entry.suggestionId(), entry);
    }

    @Override
    public List<SuggestionLife> put(List<Change> changes) {
        List<SuggestionLife> written = new ArrayList<>();
        for (Change c : changes) {
            SuggestionLife before = c.before();
            if (before != null && lives.get(before.id()).version() != before.version()) {
                throw new IllegalStateException("stale: " + before);
            }
            SuggestionLife life = before == null
                    ? c.after().stored(lives.size() + 1L, 1)
                    : c.after().stored(before.id(), before.version() + 1);
            lives.put(life.id(), life);
            if (c.action() != null)
                trail.add(new SuggestionEvent(
                        life.id(),
                        c.at(),
                        c.actor(),
                        c.runId(),
                        c.action(),
                        before == null ? null : before.state(),
                        life.state(),
                        c.comment()));
            written.add(life);
        }
        List<String> waiting = alive().stream()
                .filter(l -> l.status().isPending())
                .map(l -> l.line().key())
                .toList();
        if (waiting.stream().distinct().count() != waiting.size()) {
            throw new IllegalStateException("two wait for one key");
        }
        return written;
    }
}

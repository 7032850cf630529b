package almanac.cycle.worklist;

import almanac.api.host.SupplyKind;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionState;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.store.SuggestionBook;
import almanac.api.store.SuggestionBook.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Takes back the last action of a planner. */
final class Undoing {
    private static final Set<Action> ACTIONS = Set.of(
            Action.EDITED,
            Action.APPROVED,
            Action.SNOOZED,
            Action.REJECTED,
            Action.SPLIT,
            Action.MOVED,
            Action.TRANSFERRED);

    private final SuggestionBook book;
    private final String by;
    private final long runId;
    private final LocalDate on;
    private final Instant now;
    private final String comment;

    Undoing(SuggestionBook book, String by, long runId, LocalDate on, Instant now, String comment) {
        this.book = book;
        this.by = by;
        this.runId = runId;
        this.on = on;
        this.now = now;
        this.comment = comment;
    }

    /** The suggestion as it was before; what runs have seen of it since stays. Empty where there is nothing to take back. */
    Optional<SuggestionLife> undo(SuggestionLife life) {
        Optional<SuggestionEvent> last = last(life.id());
        if (last.isEmpty() || last.get().before() == null || isTaken(last.get(), life)) {
            return Optional.empty();
        }
        if (last.get().action() == Action.SPLIT) {
            endPart(life);
        }
        SuggestionLife after = restored(life, last.get());
        return Optional.of(book.put(List.of(new Change(life, after, Action.UNDONE, by, runId, now, comment)))
                .get(0));
    }

    /** The last action that was not taken back, unless a run has changed the suggestion since. */
    private Optional<SuggestionEvent> last(long id) {
        List<SuggestionEvent> events = book.events(id);
        int undone = 0;
        for (int i = events.size() - 1; i >= 0; i--) {
            SuggestionEvent event = events.get(i);
            if (event.action() == Action.UNDONE) {
                undone++;
            } else if (ACTIONS.contains(event.action()) && !event.actor().equals(SuggestionEvent.RUN)) {
                if (undone == 0) {
                    return Optional.of(event);
                }
                undone--;
            }
        }
        return Optional.empty();
    }

    /** Whether the key that it would get back waits in another suggestion. */
    private boolean isTaken(SuggestionEvent last, SuggestionLife life) {
        SuggestionState before = last.before();
        return before.status().isPending()
                && book.alive().stream()
                        .anyMatch(l -> l.id() != life.id()
                                && l.status().isPending()
                                && l.line().key().equals(before.key()));
    }

    private void endPart(SuggestionLife whole) {
        String mark = "#" + whole.id();
        book.alive().stream()
                .filter(l -> l.byPlanner() && l.status().isPending())
                .filter(l -> mark.equals(book.events(l.id()).get(0).comment()))
                .reduce((first, second) -> second)
                .ifPresent(part -> book.put(List.of(new Change(
                        part,
                        part.moved(SuggestionStatus.EXPIRED, on, null),
                        Action.UNDONE,
                        by,
                        runId,
                        now,
                        comment))));
    }

    private SuggestionLife restored(SuggestionLife life, SuggestionEvent last) {
        SuggestionState before = last.before();
        Suggestion line = life.line();
        boolean transferred = last.action() == Action.TRANSFERRED;
        boolean moved = transferred || last.action() == Action.MOVED;
        Suggestion back = new Suggestion(
                before.key(),
                line.sku(),
                before.supplierId(),
                transferred ? SupplyKind.PURCHASE : line.kind(),
                transferred ? null : line.sourceLocationId(),
                before.status(),
                line.quantity(),
                before.edited()
                        ? before.finalQuantity()
                        : line.quantity() > 0 ? line.quantity() : before.finalQuantity(),
                before.unitPrice(),
                before.orderBy(),
                before.arrives(),
                line.previousQuantity());
        LocalDate since = before.status() == life.status() ? life.since() : on;
        return new SuggestionLife(
                life.id(),
                true,
                back,
                before.edited(),
                life.byPlanner() && !moved,
                life.seen(),
                life.firstSeen(),
                Objects.requireNonNullElse(since, on),
                before.snoozedUntil(),
                life.decision(),
                life.handover(),
                life.version());
    }
}

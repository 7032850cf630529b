package almanac.cycle.worklist;

import almanac.api.Reason;
import almanac.api.host.Draft;
import almanac.api.host.Erp;
import almanac.api.host.PublishResult;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionLife.Handover;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.run.PlanningRun;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.api.store.SuggestionBook;
import almanac.api.store.SuggestionBook.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Gives approved suggestions to the host. Each is marked as sent before it goes, so that nobody edits what the host may have already; where the
 * process dies in between, the next one sends it again under the same key and is told the same document.
 */
final class Publishing {
    private final PlanStore store;
    private final PlanScope scope;
    private final Erp erp;
    private final String by;
    private final Clock clock;
    private final long runId;
    private final LocalDate on;
    private final Map<Long, WorklistOutcome> outcomes = new HashMap<>();

    Publishing(PlanStore store, PlanScope scope, Erp erp, String by, Clock clock) {
        this.store = store;
        this.scope = scope;
        this.erp = erp;
        this.by = by;
        this.clock = clock;
        Optional<PlanningRun> run = store.lastComplete(scope);
        this.runId = run.map(PlanningRun::id).orElse(0L);
        this.on = run.map(PlanningRun::asOf).orElseGet(() -> LocalDate.now(clock));
    }

    /** An outcome for each, in order. */
    List<WorklistOutcome> run(Collection<Long> ids) {
        if (!erp.takesDrafts()) {
            return ids.stream()
                    .map(id -> refused(id, store.suggestion(scope, id).orElse(null), Reason.of("worklist.no-drafts")))
                    .toList();
        }
        List<SuggestionLife> sent = store.onSuggestions(scope, book -> mark(book, ids));
        if (!sent.isEmpty()) {
            List<PublishResult> results =
                    erp.publish(sent.stream().map(Publishing::draft).toList());
            store.onSuggestions(scope, book -> {
                for (int i = 0; i < results.size(); i++) {
                    long id = sent.get(i).id();
                    outcomes.put(id, record(book, id, results.get(i)));
                }
                return null;
            });
        }
        return ids.stream().map(outcomes::get).toList();
    }

    private List<SuggestionLife> mark(SuggestionBook book, Collection<Long> ids) {
        List<SuggestionLife> sent = new ArrayList<>();
        for (Long id : ids) {
            SuggestionLife life = book.find(id).orElse(null);
            if (life == null) {
                outcomes.put(id, refused(id, null, Reason.of("worklist.unknown", "id", id)));
            } else if (!life.alive() || life.status() != SuggestionStatus.APPROVED) {
                String status = life.status().name().toLowerCase(Locale.ROOT);
                outcomes.put(id, refused(id, life, Reason.of("worklist.state", "status", status)));
            } else {
                Handover handover = new Handover(life.handover().draftKey(), clock.instant(), null, null);
                sent.add(put(book, life, life.handed(handover), Action.SENT, null));
            }
        }
        return sent;
    }

    private static Draft draft(SuggestionLife life) {
        Suggestion line = life.line();
        return new Draft(
                life.handover().draftKey(),
                line.kind(),
                line.sku(),
                line.supplierId(),
                line.sourceLocationId(),
                line.finalQuantity(),
                line.orderBy(),
                line.arrives(),
                "Almanac #" + life.id());
    }

    private WorklistOutcome record(SuggestionBook book, long id, PublishResult result) {
        SuggestionLife life = book.find(id).orElseThrow();
        if (life.status() != SuggestionStatus.APPROVED) {
            // Another process gave the same draft to the host and was told the same.
            return new WorklistOutcome(id, life, null, List.of());
        }
        String key = life.handover().draftKey();
        if (!result.accepted()) {
            SuggestionLife back = life.handed(new Handover(key, null, null, result.refusal()));
            SuggestionLife stored = put(book, life, back, Action.REFUSED, result.refusal());
            return refused(id, stored, Reason.of("worklist.refused", "words", result.refusal()));
        }
        SuggestionLife ordered = life.handed(new Handover(key, life.handover().sentAt(), result.document(), null))
                .moved(SuggestionStatus.ORDERED, on, null);
        SuggestionLife stored = put(book, life, ordered, Action.ORDERED, result.document());
        return new WorklistOutcome(id, stored, null, List.of());
    }

    private SuggestionLife put(
            SuggestionBook book, SuggestionLife before, SuggestionLife after, Action action, String comment) {
        return book.put(List.of(new Change(before, after, action, by, runId, clock.instant(), comment)))
                .get(0);
    }

    private static WorklistOutcome refused(long id, SuggestionLife life, Reason why) {
        return new WorklistOutcome(id, life, why, List.of());
    }
}

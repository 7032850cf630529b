package almanac.cycle.worklist;

import almanac.api.AlmanacException;
import almanac.api.Reason;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.api.host.Erp;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.host.PublishResult;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionLife.Handover;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.OutboxEntry;
import almanac.api.store.SuggestionBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Gives approved suggestions to the host, once. Each is noted in the outbox as sent before it goes, so that nobody edits what the host may have already;
 * where the process dies in between, the next one looks it up in the host by its key, and sends it again under that key only where the host has none.
 */
final class Publishing {
    private final Desk desk;
    private final Backoff backoff;
    private final Map<Long, WorklistOutcome> outcomes = new HashMap<>();

    Publishing(Desk desk, Backoff backoff) {
        this.desk = desk;
        this.backoff = backoff;
    }

    /** An outcome for each, in order. */
    List<WorklistOutcome> to(Erp erp, Collection<Long> ids) {
        if (!erp.takesDrafts()) {
            return ids.stream()
                    .map(id -> Desk.refused(id, life(id), Reason.of("worklist.no-drafts")))
                    .toList();
        }
        if (erp.isDryRun()) {
            return new DryRun(desk, erp).show(ids);
        }
        List<SuggestionLife> sent = desk.store().onSuggestions(desk.scope(), book -> mark(book, ids, true));
        if (!sent.isEmpty()) {
            List<PublishResult> results = results(erp, sent);
            record(sent, results);
        }
        return ids.stream().map(outcomes::get).toList();
    }

    /**
     * Puts them into the outbox of a host that cannot even be opened.
     *
     * @param words why
     */
    List<WorklistOutcome> later(Collection<Long> ids, String words) {
        List<SuggestionLife> marked = desk.store().onSuggestions(desk.scope(), book -> mark(book, ids, false));
        record(
                marked,
                marked.stream()
                        .map(life -> PublishResult.unanswered(life.handover().draftKey(), words))
                        .toList());
        return ids.stream().map(outcomes::get).toList();
    }

    private SuggestionLife life(long id) {
        return desk.store().suggestion(desk.scope(), id).orElse(null);
    }

    /**
     * Notes the try.
     *
     * @param sending whether the host may get to see it
     */
    private List<SuggestionLife> mark(SuggestionBook book, Collection<Long> ids, boolean sending) {
        List<SuggestionLife> marked = new ArrayList<>();
        for (Long id : ids) {
            SuggestionLife life = book.find(id).orElse(null);
            if (!isToSend(life)) {
                outcomes.put(id, Desk.wrongState(id, life));
                withdraw(book, id, life);
                continue;
            }
            Instant now = desk.now();
            OutboxEntry entry = book.outbox(id)
                    .orElseGet(() -> OutboxEntry.queued(id, life.handover().draftKey(), desk.by(), now));
            book.put(entry.trying(now, now.plus(backoff.pause(entry.tries() + 1))));
            Handover handover = new Handover(life.handover().draftKey(), now, null, null);
            marked.add(sending ? desk.put(book, life, life.handed(handover), Action.SENT, null) : life);
        }
        return marked;
    }

    static boolean isToSend(SuggestionLife life) {
        return life != null && life.alive() && life.status() == SuggestionStatus.APPROVED;
    }

    /** What is not to be sent any more does not wait any more. */
    private static void withdraw(SuggestionBook book, long id, SuggestionLife life) {
        boolean ordered = life != null && life.status() == SuggestionStatus.ORDERED;
        book.outbox(id)
                .filter(entry -> entry.state() == OutboxEntry.State.WAITING)
                .ifPresent(entry ->
                        book.put(ordered ? entry.sent(life.handover().document(), null) : entry.cancelled(null)));
    }

    private List<PublishResult> results(Erp erp, List<SuggestionLife> sent) {
        try {
            Map<String, PublishResult> known = known(erp, sent);
            List<SuggestionLife> rest = sent.stream()
                    .filter(life -> !known.containsKey(life.handover().draftKey()))
                    .toList();
            List<PublishResult> fresh = rest.isEmpty()
                    ? List.of()
                    : erp.publish(rest.stream().map(Publishing::draft).toList());
            fresh.forEach(result -> known.put(result.key(), result));
            return sent.stream()
                    .map(life -> life.handover().draftKey())
                    .map(key -> Objects.requireNonNull(known.get(key), "the adapter gave no result for " + key))
                    .toList();
        } catch (AlmanacException e) {
            return sent.stream()
                    .map(life -> PublishResult.unanswered(life.handover().draftKey(), e.getMessage()))
                    .toList();
        }
    }

    /** Documents of those that the host has already, from a try that nobody confirmed. */
    private static Map<String, PublishResult> known(Erp erp, List<SuggestionLife> sent) {
        Map<String, PublishResult> known = new HashMap<>();
        if (erp.capabilities().contains(HostCapability.DOCUMENTS)) {
            List<String> keys =
                    sent.stream().map(life -> life.handover().draftKey()).toList();
            for (HostDocument document : erp.documents(keys)) {
                if (document.state() != DocumentState.ABSENT) {
                    known.put(document.key(), new PublishResult(document.key(), document.document(), null));
                }
            }
        }
        return known;
    }

    static Draft draft(SuggestionLife life) {
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

    private void record(List<SuggestionLife> sent, List<PublishResult> results) {
        desk.store().onSuggestions(desk.scope(), book -> {
            for (int i = 0; i < results.size(); i++) {
                long id = sent.get(i).id();
                outcomes.put(id, record(book, id, results.get(i)));
            }
            return null;
        });
    }

    private WorklistOutcome record(SuggestionBook book, long id, PublishResult result) {
        SuggestionLife life = book.find(id).orElseThrow();
        OutboxEntry entry = book.outbox(id).orElseThrow();
        String key = life.handover().draftKey();
        if (result.accepted()) {
            book.put(entry.sent(result.document(), DocumentState.DRAFT));
            SuggestionLife ordered = life.handed(
                            new Handover(key, life.handover().sentAt(), result.document(), null))
                    .moved(SuggestionStatus.ORDERED, desk.on(), null);
            SuggestionLife stored = desk.put(book, life, ordered, Action.ORDERED, result.document());
            return new WorklistOutcome(id, stored, null, List.of());
        }
        if (result.temporary()) {
            return unanswered(book, life, entry, result.refusal());
        }
        book.put(entry.refused(result.refusal()));
        SuggestionLife back = life.handed(new Handover(key, null, null, result.refusal()));
        SuggestionLife stored = desk.put(book, life, back, Action.REFUSED, result.refusal());
        return Desk.refused(id, stored, Reason.of("worklist.refused", "words", result.refusal()));
    }

    private WorklistOutcome unanswered(SuggestionBook book, SuggestionLife life, OutboxEntry entry, String words) {
        Instant next = backoff.next(entry.tries(), desk.now());
        book.put(entry.unanswered(words, next));
        SuggestionLife stored = desk.put(book, life, life, Action.UNANSWERED, words);
        String code = next == null ? "worklist.failed" : "worklist.unanswered";
        return Desk.refused(life.id(), stored, Reason.of(code, "words", words, "tries", entry.tries()));
    }
}

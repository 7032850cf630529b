package almanac.cycle.worklist;

import almanac.api.host.DocumentState;
import almanac.api.host.Erp;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.store.OutboxEntry;
import almanac.api.store.SuggestionBook;
import java.util.List;

/** Asks the host what became of the documents that it took. One that was cancelled or deleted there is not coming any more. */
final class Following {
    private final Desk desk;

    Following(Desk desk) {
        this.desk = desk;
    }

    /** Brings the outbox, and suggestions whose document is gone, up to date. */
    void through(Erp erp) {
        if (!erp.capabilities().contains(HostCapability.DOCUMENTS)) {
            return;
        }
        List<OutboxEntry> sent = desk.store().outbox(desk.scope()).stream()
                .filter(entry -> entry.state() == OutboxEntry.State.SENT)
                .filter(entry -> isOrdered(desk.store()
                        .suggestion(desk.scope(), entry.suggestionId())
                        .orElse(null)))
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        List<HostDocument> documents =
                erp.documents(sent.stream().map(OutboxEntry::key).toList());
        desk.store().onSuggestions(desk.scope(), book -> {
            for (int i = 0; i < sent.size(); i++) {
                note(book, sent.get(i), documents.get(i));
            }
            return null;
        });
    }

    private static boolean isOrdered(SuggestionLife life) {
        return life != null && life.alive() && life.status() == SuggestionStatus.ORDERED;
    }

    private void note(SuggestionBook book, OutboxEntry entry, HostDocument document) {
        DocumentState state = document.state();
        if (state == DocumentState.CANCELLED || state == DocumentState.ABSENT) {
            SuggestionLife life = book.find(entry.suggestionId()).orElseThrow();
            book.put(entry.cancelled(state));
            if (isOrdered(life)) {
                String why = state == DocumentState.CANCELLED ? "host-cancelled" : "host-deleted";
                desk.put(book, life, life.moved(SuggestionStatus.EXPIRED, desk.on(), null), Action.EXPIRED, why);
            }
        } else if (state != entry.documentState()) {
            book.put(entry.sent(document.document(), state));
        }
    }
}

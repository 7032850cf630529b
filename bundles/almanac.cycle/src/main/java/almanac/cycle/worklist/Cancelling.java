package almanac.cycle.worklist;

import almanac.api.Reason;
import almanac.api.host.DocumentState;
import almanac.api.host.Erp;
import almanac.api.host.HostCapability;
import almanac.api.host.HostDocument;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.run.WorklistOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Takes drafts back from the host while they are drafts. */
final class Cancelling {
    private final Desk desk;
    private final Erp erp;
    private final String comment;

    Cancelling(Desk desk, Erp erp, String comment) {
        this.desk = desk;
        this.erp = erp;
        this.comment = comment;
    }

    /** An outcome for each, in order. */
    List<WorklistOutcome> of(Collection<Long> ids) {
        return ids.stream().map(this::of).toList();
    }

    private WorklistOutcome of(long id) {
        SuggestionLife life = desk.store().suggestion(desk.scope(), id).orElse(null);
        if (!mayBeInHost(life)) {
            return Desk.wrongState(id, life);
        }
        if (!erp.capabilities().contains(HostCapability.CANCEL)) {
            return Desk.refused(id, life, Reason.of("worklist.no-cancel"));
        }
        HostDocument after = erp.cancel(life.handover().draftKey());
        if (after.state() == DocumentState.CANCELLED || after.state() == DocumentState.ABSENT) {
            return new WorklistOutcome(id, end(id, after), null, List.of());
        }
        Reason why = Reason.of(
                "worklist.not-cancelled",
                "document",
                Objects.toString(after.document(), ""),
                "state",
                after.state().name().toLowerCase(Locale.ROOT),
                "words",
                Objects.toString(after.words(), ""));
        return Desk.refused(id, life, why);
    }

    private static boolean mayBeInHost(SuggestionLife life) {
        return life != null
                && life.alive()
                && life.status().isCommitted()
                && life.handover().sentAt() != null;
    }

    private SuggestionLife end(long id, HostDocument after) {
        return desk.store().onSuggestions(desk.scope(), book -> {
            SuggestionLife life = book.find(id).orElseThrow();
            book.outbox(id).ifPresent(entry -> book.put(entry.cancelled(after.state())));
            return life.alive()
                    ? desk.put(
                            book,
                            life,
                            life.moved(SuggestionStatus.EXPIRED, desk.on(), null),
                            Action.CANCELLED,
                            comment)
                    : life;
        });
    }
}

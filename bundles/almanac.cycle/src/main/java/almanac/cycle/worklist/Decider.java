package almanac.cycle.worklist;

import almanac.api.Reason;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionLife.Decision;
import almanac.api.replenishment.SuggestionLife.Handover;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistAction.Approve;
import almanac.api.run.WorklistAction.Edit;
import almanac.api.run.WorklistAction.Move;
import almanac.api.run.WorklistAction.Reject;
import almanac.api.run.WorklistAction.Snooze;
import almanac.api.run.WorklistAction.Split;
import almanac.api.run.WorklistAction.Transfer;
import almanac.api.run.WorklistAction.Undo;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.SuggestionBook;
import almanac.api.store.SuggestionBook.Change;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Does one planner's actions in a book. */
final class Decider {
    private final SuggestionBook book;
    private final Approvals approvals;
    private final Terms terms;
    private final Rerouting rerouting;
    private final LocalDate on;
    private final long runId;
    private final String by;
    private final String comment;
    private final Instant now;

    /**
     * @param spare null where the action is no transfer, or where nothing was planned
     * @param on day of the plan that the planner looks at
     * @param runId of that plan
     */
    Decider(
            SuggestionBook book,
            Approvals approvals,
            Terms terms,
            Spare spare,
            LocalDate on,
            long runId,
            String by,
            String comment,
            Instant now) {
        this.book = book;
        this.approvals = approvals;
        this.terms = terms;
        this.rerouting = new Rerouting(book, terms, spare, on);
        this.on = on;
        this.runId = runId;
        this.by = by;
        this.comment = comment == null || comment.isBlank() ? null : comment.strip();
        this.now = now;
    }

    /** Does an action with one suggestion, or says why not. */
    WorklistOutcome act(long id, WorklistAction action) {
        Optional<SuggestionLife> found = book.find(id);
        if (found.isEmpty()) {
            return new WorklistOutcome(id, null, Reason.of("worklist.unknown", "id", id), List.of());
        }
        SuggestionLife life = found.get();
        try {
            if (!life.alive()) {
                throw wrongState(life);
            }
            if (life.handover().sentAt() != null) {
                throw new Refused("worklist.sent");
            }
            SuggestionLife after = act(life, action);
            boolean sized = action instanceof Edit
                    || action instanceof Split
                    || action instanceof Move
                    || action instanceof Transfer;
            return new WorklistOutcome(id, after, null, sized ? terms.notes(after.line()) : List.of());
        } catch (Refused e) {
            return new WorklistOutcome(id, life, e.why(), List.of());
        }
    }

    private SuggestionLife act(SuggestionLife life, WorklistAction action) {
        if (action instanceof Approve) {
            return approve(life);
        } else if (action instanceof Edit edit) {
            return edit(life, edit);
        } else if (action instanceof Snooze snooze) {
            return snooze(life, snooze.until());
        } else if (action instanceof Reject) {
            return reject(life);
        } else if (action instanceof Split split) {
            return split(life, split);
        } else if (action instanceof Move move) {
            return move(life, move.supplierId());
        } else if (action instanceof Transfer transfer) {
            return transfer(life, transfer);
        } else if (action instanceof Undo) {
            SuggestionLife before = new Undoing(book, by, runId, on, now, comment)
                    .undo(life)
                    .orElseThrow(() -> new Refused("worklist.nothing-to-undo"));
            book.outbox(life.id()).ifPresent(entry -> book.put(entry.cancelled(null)));
            return before;
        }
        throw new IllegalArgumentException(action.toString());
    }

    private SuggestionLife approve(SuggestionLife life) {
        pending(life);
        Suggestion line = life.line();
        if (line.from().isEmpty()) {
            throw new Refused("worklist.no-supplier");
        }
        approvals.refusal(by, line.value()).ifPresent(why -> {
            throw new Refused(why);
        });
        return put(life, decided(life).moved(SuggestionStatus.APPROVED, on, null), Action.APPROVED);
    }

    private SuggestionLife edit(SuggestionLife life, Edit edit) {
        pending(life);
        Suggestion line = life.line();
        if (edit.quantity() != null) {
            if (!(edit.quantity() > 0) || edit.quantity().isInfinite()) {
                throw new Refused("worklist.quantity", "quantity", edit.quantity());
            }
            line = line.withFinal(edit.quantity());
        }
        if (edit.orderBy() != null) {
            if (edit.orderBy().isBefore(on)) {
                throw new Refused("worklist.past", "date", edit.orderBy(), "on", on);
            }
            line = line.withDates(edit.orderBy(), shifted(line, edit.orderBy()));
        }
        return put(life, life.withLine(line).edited(true), Action.EDITED);
    }

    private static LocalDate shifted(Suggestion line, LocalDate orderBy) {
        return line.arrives() == null || line.orderBy() == null
                ? line.arrives()
                : line.arrives().plusDays(ChronoUnit.DAYS.between(line.orderBy(), orderBy));
    }

    private SuggestionLife snooze(SuggestionLife life, LocalDate until) {
        pending(life);
        if (!until.isAfter(on)) {
            throw new Refused("worklist.past", "date", until, "on", on);
        }
        return put(life, decided(life).moved(SuggestionStatus.SNOOZED, on, until), Action.SNOOZED);
    }

    private SuggestionLife reject(SuggestionLife life) {
        pending(life);
        if (comment == null) {
            throw new Refused("worklist.reason-needed");
        }
        return put(life, decided(life).moved(SuggestionStatus.REJECTED, on, null), Action.REJECTED);
    }

    private SuggestionLife split(SuggestionLife life, Split split) {
        pending(life);
        Suggestion line = life.line();
        if (!(split.quantity() > 0) || !(split.quantity() < line.finalQuantity())) {
            throw new Refused("worklist.part", "quantity", split.quantity(), "whole", line.finalQuantity());
        }
        return splitOff(life, rerouting.toSupplier(line, split.supplierId()), split.quantity(), Action.SPLIT);
    }

    /** A part goes another way; the rest stays. */
    private SuggestionLife splitOff(SuggestionLife life, Suggestion way, double quantity, Action action) {
        Suggestion line = life.line();
        SuggestionLife rest = put(
                life,
                life.withLine(line.withFinal(line.finalQuantity() - quantity)).edited(true),
                Action.SPLIT);
        SuggestionLife born = new SuggestionLife(
                0,
                true,
                way.withFinal(quantity).comparedTo(SuggestionStatus.NEW, null),
                true,
                true,
                life.seen(),
                life.firstSeen(),
                on,
                null,
                null,
                new Handover(UUID.randomUUID().toString(), null, null, null),
                0);
        book.put(List.of(new Change(null, born, action, by, runId, now, "#" + life.id())));
        return rest;
    }

    private SuggestionLife move(SuggestionLife life, String supplierId) {
        pending(life);
        return put(life, rerouted(life, rerouting.toSupplier(life.line(), supplierId)), Action.MOVED);
    }

    private SuggestionLife transfer(SuggestionLife life, Transfer transfer) {
        pending(life);
        double whole = life.line().finalQuantity();
        double quantity = transfer.quantity() == null ? whole : transfer.quantity();
        if (!(quantity > 0) || quantity > whole) {
            throw new Refused("worklist.part", "quantity", quantity, "whole", whole);
        }
        Suggestion moved = rerouting.toLocation(life.line(), transfer.sourceLocationId(), quantity);
        return quantity < whole
                ? splitOff(life, moved, quantity, Action.TRANSFERRED)
                : put(life, rerouted(life, moved), Action.TRANSFERRED);
    }

    private static SuggestionLife rerouted(SuggestionLife life, Suggestion way) {
        return new SuggestionLife(
                life.id(),
                true,
                way,
                true,
                true,
                life.seen(),
                life.firstSeen(),
                life.since(),
                life.snoozedUntil(),
                life.decision(),
                life.handover(),
                life.version());
    }

    private void pending(SuggestionLife life) {
        if (!life.status().isPending()) {
            throw wrongState(life);
        }
    }

    private static Refused wrongState(SuggestionLife life) {
        return new Refused("worklist.state", "status", life.status().name().toLowerCase(Locale.ROOT));
    }

    private SuggestionLife decided(SuggestionLife life) {
        return life.decided(new Decision(
                by,
                now,
                on,
                life.line().quantity(),
                life.seen().urgency(),
                life.seen().stockoutProbability(),
                comment));
    }

    private SuggestionLife put(SuggestionLife before, SuggestionLife after, Action action) {
        return book.put(List.of(new Change(before, after, action, by, runId, now, comment)))
                .get(0);
    }
}

package almanac.cycle.life;

import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionEvent.Action;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionLife.Handover;
import almanac.api.replenishment.SuggestionLife.Seen;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.store.SuggestionBook.Change;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What becomes of one SKU's suggestions. */
final class SkuSettlement {
    /** A snoozed one comes back where its quantity has doubled. */
    private static final double MUCH_MORE = 2;

    private final Settlement run;
    private final SkuPlan plan;
    private final List<Change> changes = new ArrayList<>();
    private final List<SuggestionLife> committed = new ArrayList<>();
    private final List<SuggestionLife> kept = new ArrayList<>();

    /**
     * @param plan null where the run does not know the SKU
     */
    SkuSettlement(Settlement run, SkuPlan plan) {
        this.run = run;
        this.plan = plan;
    }

    List<Change> changes() {
        return changes;
    }

    /**
     * Settles them.
     *
     * @return the plan with the suggestion that a planner should see; null where there is no plan
     */
    SkuPlan settle(List<SuggestionLife> lives) {
        Suggestion fresh = plan == null ? null : plan.suggestion();
        if (lives.isEmpty() && fresh == null) {
            return plan;
        }
        List<SuggestionLife> before =
                lives.stream().filter(l -> l.status().isCommitted()).toList();
        followCommitted(before);
        if (fresh != null && decidedMeanwhile(fresh)) {
            fresh = null;
        }
        SuggestionLife own = null;
        for (SuggestionLife life : lives) {
            if (life.status().isPending()) {
                if (fresh != null && life.line().key().equals(fresh.key())) {
                    own = life;
                } else {
                    withoutNeed(life);
                }
            }
        }
        SuggestionLife shown = fresh == null ? null : own == null ? first(fresh, before) : again(own, fresh);
        return plan == null ? null : new LifeReasons(run.asOf()).tell(plan, shown, committed, kept);
    }

    private void followCommitted(List<SuggestionLife> lives) {
        Set<Long> shown = run.host().shown(lives);
        for (SuggestionLife life : lives) {
            if (shown.contains(life.id())) {
                change(
                        life,
                        life.moved(SuggestionStatus.ORDERED, run.asOf(), null).ended(),
                        Action.SHOWN,
                        null);
            } else if (Ages.isOver(life, run.asOf(), run.rules())) {
                String why = life.status() == SuggestionStatus.ORDERED ? "not-shown" : "not-ordered";
                change(life, life.moved(SuggestionStatus.EXPIRED, run.asOf(), null), Action.EXPIRED, why);
            } else {
                committed.add(life);
            }
        }
    }

    /** Approved after the run had looked, so what it suggests is the same once more. */
    private boolean decidedMeanwhile(Suggestion fresh) {
        return committed.stream()
                .anyMatch(l -> !run.isCounted(l) && l.line().key().equals(fresh.key()));
    }

    /** One that the run does not suggest. */
    private void withoutNeed(SuggestionLife life) {
        boolean takenBack = run.isCounted(life) && !life.byPlanner();
        boolean byHand = life.edited() || life.byPlanner();
        boolean stays =
                switch (life.status()) {
                    case SNOOZED -> run.asOf().isBefore(life.snoozedUntil());
                    case REJECTED -> !Ages.isForgotten(life, run.asOf(), run.rules());
                    default -> takenBack || byHand && !Ages.isOver(life, run.asOf(), run.rules());
                };
        if (!stays) {
            String why = byHand && life.status().isOpen() ? "not-decided" : "no-need";
            change(life, life.moved(SuggestionStatus.EXPIRED, run.asOf(), null), Action.EXPIRED, why);
            return;
        }
        SuggestionLife next = life;
        if (life.status().isOpen()
                && !life.byPlanner()
                && !takenBack
                && life.line().quantity() > 0) {
            next = life.withLine(resized(life.line(), 0, true)).moved(SuggestionStatus.CHANGED, run.asOf(), null);
            change(life, next, Action.CHANGED, "no-need");
        }
        if (next.status().isOpen() || next.byPlanner() && next.status() == SuggestionStatus.SNOOZED) {
            kept.add(next);
        }
    }

    /** Suggested, and nothing of the kind waits. */
    private SuggestionLife first(Suggestion fresh, List<SuggestionLife> decidedBefore) {
        SuggestionLife born = new SuggestionLife(
                0,
                true,
                fresh.comparedTo(SuggestionStatus.NEW, null),
                false,
                false,
                seen(),
                run.asOf(),
                run.asOf(),
                null,
                null,
                new Handover(UUID.randomUUID().toString(), null, null, null),
                0);
        for (SuggestionLife cut : decidedBefore) {
            if (isWhatWasCut(cut, fresh)) {
                SuggestionLife rest = born.decided(cut.decision()).moved(SuggestionStatus.REJECTED, run.asOf(), null);
                change(null, rest, Action.REJECTED, "cut");
                return rest;
            }
        }
        change(null, born, Action.SUGGESTED, null);
        return born;
    }

    /** A planner who approved less than was suggested does not want to be asked for the rest the next day. */
    private boolean isWhatWasCut(SuggestionLife cut, Suggestion fresh) {
        double rest = cut.line().quantity() - cut.line().finalQuantity();
        return cut.decision() != null
                && cut.line().key().equals(fresh.key())
                && rest > 0
                && fresh.quantity() <= rest * (1 + run.rules().tolerance())
                && !Ages.isForgotten(cut, run.asOf(), run.rules())
                && !Ages.isMoreUrgent(cut, plan, run.rules());
    }

    /** Suggested again. */
    private SuggestionLife again(SuggestionLife own, Suggestion fresh) {
        return switch (own.status()) {
            case SNOOZED -> snoozed(own, fresh);
            case REJECTED -> rejected(own, fresh);
            default -> open(own, fresh);
        };
    }

    private SuggestionLife open(SuggestionLife own, Suggestion fresh) {
        boolean news =
                own.line().quantity() != fresh.quantity() || earlier(own.line().orderBy(), fresh.orderBy());
        SuggestionLife next = refreshed(own, fresh, news);
        if (news) {
            next = next.moved(SuggestionStatus.CHANGED, run.asOf(), null);
        }
        change(own, next, news ? Action.CHANGED : null, null);
        return next;
    }

    private static boolean earlier(LocalDate before, LocalDate now) {
        return before != null && now != null && now.isBefore(before);
    }

    private SuggestionLife snoozed(SuggestionLife own, Suggestion fresh) {
        boolean over = !run.asOf().isBefore(own.snoozedUntil());
        boolean more = Ages.isMoreUrgent(own, plan, run.rules());
        boolean larger = own.decision() != null
                && fresh.quantity() >= MUCH_MORE * own.decision().quantity();
        if (!over && !more && !larger) {
            SuggestionLife next = refreshed(own, fresh, false);
            change(own, next, null, null);
            return next;
        }
        boolean news = own.line().quantity() != fresh.quantity();
        SuggestionLife next = refreshed(own, fresh, news)
                .moved(news ? SuggestionStatus.CHANGED : SuggestionStatus.NEW, run.asOf(), null);
        change(own, next, Action.RETURNED, over ? "snooze-over" : more ? "more-urgent" : "larger");
        return next;
    }

    private SuggestionLife rejected(SuggestionLife own, Suggestion fresh) {
        boolean forgotten = Ages.isForgotten(own, run.asOf(), run.rules());
        boolean more = Ages.isMoreUrgent(own, plan, run.rules());
        double basis =
                own.decision() == null ? own.line().quantity() : own.decision().quantity();
        boolean larger = fresh.quantity() > basis * (1 + run.rules().tolerance());
        if (!forgotten && !more && !larger) {
            SuggestionLife next = refreshed(own, fresh, false);
            change(own, next, null, null);
            return next;
        }
        SuggestionLife next = refreshed(own.edited(false), fresh, true)
                .moved(forgotten ? SuggestionStatus.NEW : SuggestionStatus.CHANGED, run.asOf(), null);
        change(own, next, Action.RETURNED, more ? "more-urgent" : larger ? "larger" : "rejection-over");
        return next;
    }

    /** As the run sees it now; quantity to order and dates stay as a planner set them. */
    private SuggestionLife refreshed(SuggestionLife own, Suggestion fresh, boolean compare) {
        boolean first = own.line().previousQuantity() == null;
        Double previous = compare || first
                ? Double.valueOf(own.line().quantity())
                : own.line().previousQuantity();
        Suggestion line = fresh.comparedTo(own.status(), previous);
        if (own.edited()) {
            line = line.withFinal(own.line().finalQuantity())
                    .withDates(own.line().orderBy(), own.line().arrives());
        }
        return own.withLine(line).seen(seen());
    }

    private static Suggestion resized(Suggestion line, double quantity, boolean compare) {
        return new Suggestion(
                line.key(),
                line.sku(),
                line.supplierId(),
                line.kind(),
                line.sourceLocationId(),
                line.status(),
                quantity,
                line.finalQuantity(),
                line.unitPrice(),
                line.orderBy(),
                line.arrives(),
                compare ? Double.valueOf(line.quantity()) : line.previousQuantity());
    }

    private Seen seen() {
        return new Seen(
                plan.urgency(),
                plan.stockoutProbability(),
                plan.moneyAtRisk(),
                run.host().keys(plan.sku()));
    }

    private void change(SuggestionLife before, SuggestionLife after, Action action, String why) {
        if (action == null && after.equals(before)) {
            return;
        }
        changes.add(new Change(before, after, action, SuggestionEvent.RUN, run.runId(), run.now(), why));
    }
}

package almanac.cycle.life;

import almanac.api.Reason;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Puts beside a plan what planners decided about it. */
public final class LifeReasons {
    private static final String AREA = "life.";

    private final LocalDate asOf;

    public LifeReasons(LocalDate asOf) {
        this.asOf = asOf;
    }

    /**
     * The plan with the suggestion to look at: what the run suggests, else what is committed, else what a planner keeps.
     *
     * @param shown what the run suggests, as it lives; null for nothing
     * @param committed approved or ordered, and not yet shown by the host
     * @param kept others that a planner made or edited
     */
    SkuPlan tell(
            SkuPlan plan, SuggestionLife shown, Collection<SuggestionLife> committed, Collection<SuggestionLife> kept) {
        List<SuggestionLife> others = new ArrayList<>(committed);
        others.addAll(kept);
        SuggestionLife first = shown != null ? shown : others.isEmpty() ? null : others.get(0);
        List<Reason> reasons = new ArrayList<>(plan.reasons());
        if (first != null) {
            reasons.addAll(first.status().isOpen() ? 1 : 0, of(first));
            others.remove(first);
        }
        others.forEach(life -> reasons.addAll(of(life)));
        return plan.with(first == null ? null : first.line(), reasons);
    }

    /** A run's plan with what lives of its SKU now. */
    public SkuPlan asOfNow(SkuPlan plan, Collection<SuggestionLife> lives) {
        List<Reason> reasons =
                plan.reasons().stream().filter(r -> !r.code().startsWith(AREA)).toList();
        String key = plan.suggestion() == null ? "" : plan.suggestion().key();
        SuggestionLife own = null;
        List<SuggestionLife> committed = new ArrayList<>();
        List<SuggestionLife> kept = new ArrayList<>();
        for (SuggestionLife life : lives) {
            if (life.status().isCommitted()) {
                committed.add(life);
            } else if (life.line().key().equals(key)) {
                own = life;
            } else if (life.status().isOpen()) {
                kept.add(life);
            }
        }
        return tell(plan.with(null, reasons), own, committed, kept);
    }

    /** What was decided about one. */
    List<Reason> of(SuggestionLife life) {
        Suggestion line = life.line();
        String by = life.decision() == null ? "" : life.decision().by();
        String comment = life.decision() == null
                ? ""
                : Objects.requireNonNullElse(life.decision().comment(), "");
        LocalDate on = life.decision() == null ? life.since() : life.decision().on();
        List<Reason> reasons = new ArrayList<>();
        switch (life.status()) {
            case SNOOZED ->
                reasons.add(Reason.of(
                        comment.isEmpty() ? "life.snoozed" : "life.snoozed-why",
                        "by",
                        by,
                        "on",
                        on,
                        "until",
                        life.snoozedUntil(),
                        "comment",
                        comment));
            case REJECTED ->
                reasons.add(Reason.of(
                        comment.isEmpty() ? "life.rejected" : "life.rejected-why",
                        "by",
                        by,
                        "on",
                        on,
                        "quantity",
                        life.decision() == null
                                ? line.quantity()
                                : life.decision().quantity(),
                        "comment",
                        comment));
            case APPROVED -> reasons.add(committed("life.approved", life, by, on));
            case ORDERED -> reasons.add(committed("life.ordered", life, by, on));
            default -> addOpen(reasons, life);
        }
        return reasons;
    }

    private static Reason committed(String code, SuggestionLife life, String by, LocalDate on) {
        Suggestion line = life.line();
        return Reason.of(
                code,
                "quantity",
                line.finalQuantity(),
                "from",
                line.from(),
                "by",
                by,
                "on",
                on,
                "arrives",
                Objects.requireNonNullElse(line.arrives(), on),
                "document",
                Objects.requireNonNullElse(life.handover().document(), "#" + life.id()));
    }

    private void addOpen(List<Reason> reasons, SuggestionLife life) {
        Suggestion line = life.line();
        boolean today = life.status() == SuggestionStatus.CHANGED && asOf.equals(life.since());
        if (today && line.previousQuantity() != null && line.previousQuantity() != line.quantity()) {
            reasons.add(Reason.of(
                    "life.changed",
                    "previous",
                    line.previousQuantity(),
                    "quantity",
                    line.quantity(),
                    "difference",
                    line.quantity() - line.previousQuantity()));
        }
        if (life.byPlanner()) {
            reasons.add(Reason.of("life.by-planner", "quantity", line.finalQuantity(), "from", line.from()));
        } else if (life.edited()) {
            reasons.add(Reason.of("life.edited", "final", line.finalQuantity(), "quantity", line.quantity()));
        }
    }
}

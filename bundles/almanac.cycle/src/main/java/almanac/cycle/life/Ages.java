package almanac.cycle.life;

import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import java.time.LocalDate;

/** How long suggestions last. */
final class Ages {
    private Ages() {}

    /** Whether runs count a suggestion as coming. */
    static boolean isCommitment(SuggestionLife life) {
        return life.status().isCommitted() || life.byPlanner() && life.status() != SuggestionStatus.REJECTED;
    }

    /** Whether one that a planner committed to, made or edited has waited too long for its order, or for the host to show it. */
    static boolean isOver(SuggestionLife life, LocalDate asOf, LifeRules rules) {
        LocalDate from = life.since();
        LocalDate orderBy = life.line().orderBy();
        if (life.status() != SuggestionStatus.ORDERED && orderBy != null && orderBy.isAfter(from)) {
            from = orderBy;
        }
        return asOf.isAfter(from.plusDays(rules.graceDays()));
    }

    /** Whether a rejection is forgotten. */
    static boolean isForgotten(SuggestionLife rejected, LocalDate asOf, LifeRules rules) {
        LocalDate from = rejected.decision() == null
                ? rejected.since()
                : rejected.decision().on();
        return asOf.isAfter(from.plusDays(rules.rejectionDays()));
    }

    /** Whether a SKU has become so much more urgent since a decision that the decision has to be made again. */
    static boolean isMoreUrgent(SuggestionLife decided, SkuPlan now, LifeRules rules) {
        if (decided.decision() == null) {
            return false;
        }
        boolean pressing = now.urgency() == Urgency.STOCKED_OUT || now.urgency() == Urgency.AT_RISK;
        boolean worse = now.urgency().compareTo(decided.decision().urgency()) < 0;
        return pressing && worse
                || now.stockoutProbability() >= decided.decision().stockoutProbability() + rules.riskJump();
    }
}

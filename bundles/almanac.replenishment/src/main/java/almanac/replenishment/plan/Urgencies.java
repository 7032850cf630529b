package almanac.replenishment.plan;

import almanac.api.host.ServiceType;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ServiceTarget;
import almanac.api.replenishment.Urgency;
import almanac.replenishment.Settings;
import almanac.replenishment.policy.MakeToOrderPolicy;

/** How soon a SKU needs someone. */
final class Urgencies {
    private static final double LEAST_RISK = 0.02;
    private static final double MOST_RISK = 0.5;
    /** A fill rate lets many cycles end a few units short; the risk a planner accepts of running out is put at this. */
    private static final double FILL_RATE_RISK = 0.1;

    private Urgencies() {}

    static Urgency of(
            Decision decision,
            Position position,
            ReorderPoint levels,
            double perDay,
            int reviewDays,
            Risk risk,
            Settings settings) {
        if (decision.outOfPlan()) {
            return position.free() > 0 && !decision.stillSells() ? Urgency.SURPLUS : Urgency.NONE;
        }
        if (levels.policy().equals(MakeToOrderPolicy.NAME)) {
            return decision.quantity() > 0 ? Urgency.ORDER_NOW : Urgency.NONE;
        }
        if (position.stock().free() <= 0 && (perDay > 0 || decision.quantity() > 0)) {
            return Urgency.STOCKED_OUT;
        }
        if (perDay > 0 && risk.probability() >= settings.riskProbability()) {
            return Urgency.AT_RISK;
        }
        if (decision.quantity() > 0) {
            return Urgency.ORDER_NOW;
        }
        if (perDay > 0 && position.effective() - perDay * reviewDays <= levels.reorderPoint()) {
            return Urgency.SOON;
        }
        boolean longCover = position.free() > Math.max(levels.orderUpTo(), perDay * settings.surplusDays());
        return position.free() > 0 && longCover ? Urgency.SURPLUS : Urgency.NONE;
    }

    /** The probability of running out that a target accepts. */
    static double acceptedRisk(ServiceTarget target) {
        return target.type() == ServiceType.FILL_RATE || target.type() == ServiceType.GROUP_FILL_RATE
                ? FILL_RATE_RISK
                : Math.max(LEAST_RISK, Math.min(MOST_RISK, 1 - target.level()));
    }
}

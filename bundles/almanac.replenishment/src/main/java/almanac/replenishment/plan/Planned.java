package almanac.replenishment.plan;

import almanac.api.Reason;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.replenishment.order.OrderSize;
import java.util.ArrayList;
import java.util.List;

/**
 * A SKU's plan on its way through the session.
 *
 * @param limits of an order line of it
 * @param shortfall units below the order-up-to level, 0 where it is not below
 * @param surplus units above it
 * @param worth what its units are worth
 * @param replenished whether it is in the plan at all, and may be ordered
 */
record Planned(
        SkuPlan plan,
        Supplied supplied,
        OrderSize.Limits limits,
        double shortfall,
        double surplus,
        Worth worth,
        boolean replenished) {
    /** The same with another reason at the end. */
    Planned noting(Reason reason) {
        List<Reason> reasons = new ArrayList<>(plan.reasons());
        reasons.add(reason);
        return with(plan.suggestion(), reasons);
    }

    /** The same with another suggestion, and the reason for that in front. */
    Planned deciding(Suggestion suggestion, Reason reason) {
        List<Reason> reasons = new ArrayList<>(plan.reasons());
        reasons.add(0, reason);
        return with(suggestion, reasons);
    }

    private Planned with(Suggestion suggestion, List<Reason> reasons) {
        SkuPlan changed = new SkuPlan(
                plan.sku(),
                plan.urgency(),
                plan.onHand(),
                plan.onOrder(),
                plan.position(),
                plan.levels(),
                suggestion,
                plan.stockoutProbability(),
                plan.moneyAtRisk(),
                plan.daysOfCover(),
                plan.stockoutP50(),
                plan.stockoutP90(),
                reasons);
        return new Planned(changed, supplied, limits, shortfall, surplus, worth, replenished);
    }
}

package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.demand.Distribution;
import almanac.api.replenishment.DemandAhead;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.replenishment.exact.WagnerWhitin;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Levels that follow the forecast: s and S for the decision now, and for the buckets to come, a review period apart at least, as they will be then, so that a season is seen
 * before it begins (time-phased order point; Silver, Pyke and Thomas, "Inventory and Production Management in Supply Chains", 4th ed., section
 * 15.3). Where order and holding cost are known, an order brings the first lot of the cheapest plan for the expected demand after its arrival
 * (Wagner and Whitin 1958); else a review period's.
 */
@Component(property = ReplenishmentPolicy.POLICY + "=" + TimePhasedPolicy.NAME)
public final class TimePhasedPolicy implements ReplenishmentPolicy {
    public static final String NAME = "time-phased";

    private static final int MOST_DATES = 13;

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        DemandAhead ahead = input.facts().ahead();
        if (ahead == null || !(input.meanPerDay() > 0)) {
            return SsPolicy.levels(NAME, input);
        }
        ReorderPoint now = SsPolicy.levels(NAME, withLot(input, ahead));
        List<Reason> reasons = new ArrayList<>(now.reasons());
        int lead = (int) Math.max(1, Math.round(input.leadTimeDays()));
        int review = (int) Math.max(1, Math.round(input.reviewDays()));
        int last = ahead.bucketEnds().isEmpty()
                ? 0
                : ahead.bucketEnds().get(ahead.bucketEnds().size() - 1);
        int shown = 0;
        int next = 0;
        for (int start : ahead.bucketEnds()) {
            if (start + lead + review > last || shown == MOST_DATES) {
                break;
            }
            if (start >= next) {
                reasons.add(later(input, ahead, start, lead, review));
                next = start + review;
                shown++;
            }
        }
        return new ReorderPoint(
                NAME,
                now.target(),
                now.leadTimeDays(),
                now.reviewDays(),
                now.leadTimeDemandMean(),
                now.leadTimeDemandP90(),
                now.safetyStock(),
                now.reorderPoint(),
                now.orderUpTo(),
                now.orderQuantity(),
                reasons);
    }

    /** The levels that will hold when a bucket has ended: the same service for the demand that will then be ahead. */
    private static Reason later(PolicyInput input, DemandAhead ahead, int start, int lead, int review) {
        Distribution leadTime = ahead.between(start, start + lead);
        Distribution nextReview = ahead.between(start + lead, start + lead + review);
        Distribution both = ahead.between(start, start + lead + review);
        PolicyInput then = new PolicyInput(
                leadTime,
                nextReview,
                both,
                both.mean() / (lead + review),
                input.leadTimeDays(),
                input.reviewDays(),
                input.target(),
                input.holdingCostPerDay(),
                input.shortageCost(),
                input.costPerOrder(),
                input.minOrderQuantity(),
                input.orderMultiple(),
                input.scale(),
                input.lostSales(),
                input.facts());
        ReorderPoint levels = SsPolicy.levels(NAME, then);
        return Reason.of(
                "levels.ahead",
                "date",
                ahead.asOf().plusDays(start),
                "reorderPoint",
                levels.reorderPoint(),
                "orderUpTo",
                levels.orderUpTo());
    }

    /** The input with days of demand an order should bring, where costs say. */
    private static PolicyInput withLot(PolicyInput input, DemandAhead ahead) {
        if (!(input.costPerOrder() > 0 && input.holdingCostPerDay() > 0)) {
            return input;
        }
        int arrival = (int) Math.max(1, Math.round(input.leadTimeDays()));
        List<Integer> ends =
                ahead.bucketEnds().stream().filter(e -> e > arrival).toList();
        if (ends.size() < 2) {
            return input;
        }
        double[] demand = new double[ends.size()];
        for (int k = 0, from = arrival; k < demand.length; from = ends.get(k++)) {
            demand[k] = ahead.between(from, ends.get(k)).mean();
        }
        double bucketDays = (double) (ends.get(ends.size() - 1) - arrival) / ends.size();
        WagnerWhitin.Plan plan =
                WagnerWhitin.plan(input.costPerOrder(), input.holdingCostPerDay() * bucketDays, demand);
        double first = plan.quantities()[0];
        return first > 0 ? Lot.ofDays(input, first / input.meanPerDay()) : input;
    }

    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        return position <= levels.reorderPoint() ? Math.max(0, levels.orderUpTo() - position) : 0;
    }
}

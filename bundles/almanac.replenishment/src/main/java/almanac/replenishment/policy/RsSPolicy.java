package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.replenishment.exact.GridUnits;
import almanac.replenishment.exact.ReorderPolicySs;
import almanac.replenishment.exact.StockCost;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * (R,s,S): at reviews, at or below s, order up to S. Where holding, shortage and order cost are known, the pair with the lowest expected
 * cost a review (Zheng and Federgruen 1991; Snyder and Shen, "Fundamentals of Supply Chain Theory", 2nd ed., section 4.4), on demand cut into
 * at most {@value #STEPS} steps; else as {@code s-S}.
 */
@Component(property = ReplenishmentPolicy.POLICY + "=" + RsSPolicy.NAME)
public final class RsSPolicy implements ReplenishmentPolicy {
    public static final String NAME = "R-s-S";

    private static final int STEPS = 60;

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        boolean known = Service.followsCosts(input) && input.costPerOrder() > 0;
        return known && input.reviewDemand().mean() > 0 ? cheapest(input) : SsPolicy.levels(NAME, input);
    }

    private static ReorderPoint cheapest(PolicyInput input) {
        double step = GridUnits.step(input.reviewDemand(), Level.unit(input.scale()), STEPS);
        GridUnits review = GridUnits.of(input.reviewDemand(), step);
        if (!(review.mean() > 0)) {
            return SsPolicy.levels(NAME, input);
        }
        GridUnits protection = GridUnits.of(input.protectionDemand(), step);
        StockCost period = new StockCost(
                protection, input.holdingCostPerDay() * input.reviewDays() * step, input.shortageCost() * step);
        ReorderPolicySs best = ReorderPolicySs.of(review, period, input.costPerOrder());
        double s = Math.max(0, best.reorderPoint() * step);
        double upTo = Math.max(s, best.orderUpTo() * step);
        double mean = input.protectionDemand().mean();
        double safety = Math.max(0, s - mean);
        return new ReorderPoint(
                NAME,
                input.target(),
                input.leadTimeDays(),
                input.reviewDays(),
                mean,
                input.protectionDemand().quantile(0.9),
                safety,
                s,
                upTo,
                upTo - s,
                List.of(Reason.of(
                        "levels.R-s-S",
                        "reorderPoint",
                        s,
                        "orderUpTo",
                        upTo,
                        "protectionDemand",
                        mean,
                        "cost",
                        best.cost(),
                        "reviewDays",
                        input.reviewDays())));
    }

    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        return position <= levels.reorderPoint() ? Math.max(0, levels.orderUpTo() - position) : 0;
    }
}

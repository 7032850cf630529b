package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.demand.Distribution;
import almanac.api.host.ServiceType;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** (R,S): at every review, order up to S. The reorder point is S itself. */
@Component(property = ReplenishmentPolicy.POLICY + "=" + RsPolicy.NAME)
public final class RsPolicy implements ReplenishmentPolicy {
    public static final String NAME = "R-S";

    /** Share of reviews without demand that makes no difference. */
    private static final double SELDOM = 0.01;

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        if (Service.followsCosts(input)) {
            return CostLevels.everyReview(NAME, input);
        }
        double cycleDemand = input.reviewDemand().mean();
        if (!(input.meanPerDay() > 0 && cycleDemand > 0)) {
            return LotLevels.nothing(NAME, input);
        }
        Cycle cycle = new Cycle(cover(input), input.leadTimeDemand(), 0, cycleDemand);
        double level = Level.up(Service.reorderPoint(input, cycle), input.scale());
        double mean = input.protectionDemand().mean();
        double safety = Math.max(0, level - mean);
        Reason why = Reason.of(
                "levels.R-S",
                "orderUpTo",
                level,
                "protectionDemand",
                mean,
                "safetyStock",
                safety,
                "level",
                Service.share(input, cycle));
        return new ReorderPoint(
                NAME,
                input.target(),
                input.leadTimeDays(),
                input.reviewDays(),
                mean,
                input.protectionDemand().quantile(0.9),
                safety,
                level,
                level,
                0,
                List.of(why));
    }

    /**
     * Demand over lead time and review. A cycle ends only where a review finds demand, so for cycle service the reviews without any do not
     * count.
     */
    private static Distribution cover(PolicyInput input) {
        boolean skips = input.target().type() == ServiceType.CYCLE
                && input.reviewDemand().cdf(0) > SELDOM;
        return skips
                ? Undershoot.plus(input.leadTimeDemand(), Undershoot.belowFixedLevel(input.reviewDemand(), 0))
                : input.protectionDemand();
    }

    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        return Math.max(0, levels.orderUpTo() - position);
    }
}

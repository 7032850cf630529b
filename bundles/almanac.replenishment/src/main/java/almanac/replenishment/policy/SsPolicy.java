package almanac.replenishment.policy;

import almanac.api.demand.Distribution;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import org.osgi.service.component.annotations.Component;

/** (s,S): at or below s, order up to S. */
@Component(property = ReplenishmentPolicy.POLICY + "=" + SsPolicy.NAME)
public final class SsPolicy implements ReplenishmentPolicy {
    public static final String NAME = "s-S";

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        return levels(NAME, input);
    }

    /** The same levels under another policy's name. */
    static ReorderPoint levels(String policy, PolicyInput input) {
        if (Service.followsCosts(input) && !Lot.isGiven(input)) {
            return CostLevels.of(policy, input);
        }
        return LotLevels.of(policy, input, lot -> {
            double[] undershoots = Undershoot.belowFixedLevel(input.reviewDemand(), lot);
            Distribution cover = Undershoot.plus(input.leadTimeDemand(), undershoots);
            double undershoot = cover.mean() - input.leadTimeDemand().mean();
            return new Cycle(cover, input.leadTimeDemand(), lot, lot + undershoot);
        });
    }

    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        return position <= levels.reorderPoint() ? Math.max(0, levels.orderUpTo() - position) : 0;
    }
}

package almanac.replenishment.policy;

import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import org.osgi.service.component.annotations.Component;

/** (s,Q), also written (s,nQ): at or below s, order as many lots of Q as bring the position above s. */
@Component(property = ReplenishmentPolicy.POLICY + "=" + SqPolicy.NAME)
public final class SqPolicy implements ReplenishmentPolicy {
    public static final String NAME = "s-Q";

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        return LotLevels.of(NAME, input, lot -> {
            double[] undershoots = Undershoot.belowLots(input.reviewDemand(), lot);
            return new Cycle(
                    Undershoot.plus(input.leadTimeDemand(), undershoots),
                    Undershoot.plus(input.leadTimeDemand(), Undershoot.evenly(lot)),
                    lot,
                    Undershoot.demandBetweenLots(input.reviewDemand(), lot));
        });
    }

    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        double below = levels.reorderPoint() - position;
        if (below < 0) {
            return 0;
        }
        return levels.orderQuantity() == 0
                ? below
                : (Math.floor(below / levels.orderQuantity()) + 1) * levels.orderQuantity();
    }
}

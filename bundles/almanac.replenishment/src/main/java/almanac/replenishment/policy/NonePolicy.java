package almanac.replenishment.policy;

import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import org.osgi.service.component.annotations.Component;

/** Not kept in stock: made or bought to order, outside the plan. */
@Component(property = ReplenishmentPolicy.POLICY + "=" + NonePolicy.NAME)
public final class NonePolicy implements ReplenishmentPolicy {
    public static final String NAME = "none";

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        return LotLevels.nothing(NAME, input);
    }

    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        return 0;
    }
}

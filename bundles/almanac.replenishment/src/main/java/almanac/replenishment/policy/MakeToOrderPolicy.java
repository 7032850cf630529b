package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Bought or made for orders that customers have placed: nothing for stock, exactly what is owed and not on its way. */
@Component(property = ReplenishmentPolicy.POLICY + "=" + MakeToOrderPolicy.NAME)
public final class MakeToOrderPolicy implements ReplenishmentPolicy {
    public static final String NAME = "make-to-order";

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        return new ReorderPoint(
                NAME,
                input.target(),
                input.leadTimeDays(),
                input.reviewDays(),
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(Reason.of("levels.make-to-order")));
    }

    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        return Math.max(0, -position);
    }

    @Override
    public boolean ignoresForecast() {
        return true;
    }
}

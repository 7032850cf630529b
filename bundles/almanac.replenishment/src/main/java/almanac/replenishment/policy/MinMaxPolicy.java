package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Minimum and maximum that people set: at or below the planning parameter {@code reorder_point}, order up to {@code order_up_to}, whatever the
 * forecast. Without an {@code order_up_to} an order brings one usual lot above the reorder point.
 */
@Component(property = ReplenishmentPolicy.POLICY + "=" + MinMaxPolicy.NAME)
public final class MinMaxPolicy implements ReplenishmentPolicy {
    public static final String NAME = "min-max";

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        double least = input.facts().reorderPoint();
        double most = input.facts().orderUpTo();
        if (Double.isNaN(least) && Double.isNaN(most)) {
            return levels(input, 0, 0, Reason.of("levels.min-max-missing"));
        }
        double s = Double.isNaN(least) ? most : least;
        double lot = input.meanPerDay() > 0 ? Lot.of(input).units() : 0;
        double upTo = Double.isNaN(most) ? s + Level.up(lot, input.scale()) : Math.max(s, most);
        return levels(
                input,
                s,
                upTo,
                Reason.of(
                        "levels.min-max",
                        "reorderPoint",
                        s,
                        "orderUpTo",
                        upTo,
                        "protectionDemand",
                        input.protectionDemand().mean(),
                        "covered",
                        input.protectionDemand().cdf(s)));
    }

    private static ReorderPoint levels(PolicyInput input, double s, double upTo, Reason why) {
        double mean = input.protectionDemand().mean();
        return new ReorderPoint(
                NAME,
                input.target(),
                input.leadTimeDays(),
                input.reviewDays(),
                mean,
                input.protectionDemand().quantile(0.9),
                Math.max(0, s - mean),
                s,
                upTo,
                upTo - s,
                List.of(why));
    }

    /** Levels that nobody gave order only what is owed. */
    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        boolean given = levels.orderUpTo() > 0;
        boolean order = given ? position <= levels.reorderPoint() : position < 0;
        return order ? Math.max(0, levels.orderUpTo() - position) : 0;
    }

    @Override
    public boolean ignoresForecast() {
        return true;
    }
}

package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.demand.Distribution;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import java.util.List;
import java.util.function.DoubleFunction;

/** The levels of policies that order a lot once the position is at or below a reorder point. */
final class LotLevels {
    private LotLevels() {}

    /**
     * Sets reorder point s, lot Q and order-up-to level S = s + Q.
     *
     * @param policy its name
     * @param cycles the policy's cycle for a lot
     */
    static ReorderPoint of(String policy, PolicyInput input, DoubleFunction<Cycle> cycles) {
        if (!(input.meanPerDay() > 0)) {
            return nothing(policy, input);
        }
        Lot lot = Lot.of(input);
        double quantity = Level.up(lot.units(), input.scale());
        Cycle cycle = input.reviewDemand().mean() > 0
                ? cycles.apply(quantity)
                : new Cycle(input.leadTimeDemand(), input.leadTimeDemand(), quantity, quantity);
        Distribution cover = cycle.cover();
        double s = Level.up(Service.reorderPoint(input, cycle), input.scale());
        double safety = Math.max(0, s - cover.mean());
        Reason why = Reason.of(
                policy.equals(SqPolicy.NAME) ? "levels.s-Q" : "levels.s-S",
                "reorderPoint",
                s,
                "orderUpTo",
                s + quantity,
                "quantity",
                quantity,
                "leadTimeDemand",
                input.leadTimeDemand().mean(),
                "undershoot",
                cover.mean() - input.leadTimeDemand().mean(),
                "safetyStock",
                safety,
                "level",
                Service.share(input, cycle));
        return new ReorderPoint(
                policy,
                input.target(),
                input.leadTimeDays(),
                input.reviewDays(),
                cover.mean(),
                cover.quantile(0.9),
                safety,
                s,
                s + quantity,
                quantity,
                List.of(why, lot.why()));
    }

    /** Levels of a SKU without demand: order only what is owed. */
    static ReorderPoint nothing(String policy, PolicyInput input) {
        return new ReorderPoint(
                policy,
                input.target(),
                input.leadTimeDays(),
                input.reviewDays(),
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(Reason.of("levels.none")));
    }
}

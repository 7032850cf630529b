package almanac.replenishment.policy;

import almanac.api.host.ServiceType;
import almanac.api.replenishment.PolicyInput;

/** The lowest reorder point that gives the service asked for. */
final class Service {
    private static final int HALVINGS = 50;
    /** Standard deviations above the mean that no sample of up to a thousand outcomes exceeds. */
    private static final double FAR = 32;

    private static final double LEAST = 1e-4;

    private Service() {}

    static double reorderPoint(PolicyInput input, Cycle cycle) {
        ServiceType type = input.target().type();
        return type == ServiceType.FILL_RATE || type == ServiceType.GROUP_FILL_RATE
                ? fillRate(input, cycle)
                : cycle.cover().quantile(share(input, cycle));
    }

    /** The share asked for: the target's level, or the critical ratio where costs set it. */
    static double share(PolicyInput input, Cycle cycle) {
        return followsCosts(input)
                ? criticalRatio(input.shortageCost(), input.holdingCostPerDay() * cycle.demand() / input.meanPerDay())
                : input.target().level();
    }

    /** Whether costs are asked for and known. */
    static boolean followsCosts(PolicyInput input) {
        return input.target().type() == ServiceType.COST
                && input.holdingCostPerDay() > 0
                && input.shortageCost() > 0
                && input.meanPerDay() > 0;
    }

    /**
     * Shortage cost / (shortage cost + holding cost): there the next unit costs as much to hold as it saves. Snyder and Shen,
     * "Fundamentals of Supply Chain Theory", 2nd ed., section 4.3.
     *
     * @param holdingCost of a unit for a cycle
     */
    static double criticalRatio(double shortageCost, double holdingCost) {
        return Math.max(LEAST, Math.min(1 - LEAST, shortageCost / (shortageCost + holdingCost)));
    }

    /** The least reorder point that leaves no more than the allowed units short a cycle; lost units are no part of what is served. */
    private static double fillRate(PolicyInput input, Cycle cycle) {
        double level = input.target().level();
        double allowed = (1 - level) * cycle.demand() / (input.lostSales() ? level : 1);
        double low = 0;
        if (cycle.unitsShort(low, input.lostSales()) <= allowed) {
            return low;
        }
        double high = Math.min(
                cycle.cover().quantile(1),
                cycle.cover().mean() + FAR * cycle.cover().standardDeviation());
        for (int i = 0; i < HALVINGS && high - low > 1e-6 * high; i++) {
            double middle = (low + high) / 2;
            if (cycle.unitsShort(middle, input.lostSales()) > allowed) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}

package almanac.replenishment.policy;

import almanac.api.demand.Distribution;
import almanac.api.demand.Samples;
import almanac.api.host.ServiceType;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ServiceTarget;

/** Policy inputs for tests. */
final class Inputs {
    static final Distribution NOTHING = new Samples(new double[] {0});

    private Inputs() {}

    /** Continuous review: nothing is sold between reviews. */
    static PolicyInput continuous(
            Distribution leadTime, double perDay, ServiceType type, double level, double perOrder, double holding) {
        return new PolicyInput(
                leadTime,
                NOTHING,
                leadTime,
                perDay,
                10,
                1,
                new ServiceTarget(type, level),
                holding,
                Double.NaN,
                perOrder,
                0,
                0,
                -1,
                false);
    }

    /** Periodic review; lead time and review demand independent normal. */
    static PolicyInput periodic(Normal leadTime, Normal review, ServiceType type, double level, int scale) {
        Normal both = new Normal(
                leadTime.mean() + review.mean(), Math.hypot(leadTime.standardDeviation(), review.standardDeviation()));
        return new PolicyInput(
                leadTime,
                review,
                both,
                review.mean() / 7,
                14,
                7,
                new ServiceTarget(type, level),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                0,
                0,
                scale,
                false);
    }
}

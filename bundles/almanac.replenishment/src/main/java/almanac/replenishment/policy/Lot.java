package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.replenishment.PolicyInput;

/**
 * How much one order brings.
 *
 * @param units above 0 where there is demand
 * @param why how it came about
 */
record Lot(double units, Reason why) {
    private static final double DAYS_A_YEAR = 365;
    /** Of a review period's demand: as good as nothing, where the unit has no smallest quantity. */
    private static final double SMALL = 1e-6;

    /**
     * The economic order quantity where the cost of an order and of holding are known; as little as can be ordered where the other costs
     * decide and an order costs nothing; else a review period's demand. Never below the minimum and one pack.
     */
    static Lot of(PolicyInput input) {
        double review = input.meanPerDay() * input.reviewDays();
        double least = Math.max(Math.max(input.minOrderQuantity(), input.orderMultiple()), Level.unit(input.scale()));
        if (Service.followsCosts(input) && !(input.costPerOrder() > 0)) {
            double smallest = Math.max(least, SMALL * review);
            return new Lot(smallest, Reason.of("lot.free", "quantity", smallest));
        }
        boolean economic = input.costPerOrder() > 0 && input.holdingCostPerDay() > 0;
        double usual =
                economic ? economic(input.costPerOrder(), input.holdingCostPerDay(), input.meanPerDay()) : review;
        if (usual < least) {
            return new Lot(least, Reason.of("lot.minimum", "quantity", least, "usual", usual));
        }
        Reason why = economic
                ? Reason.of(
                        "lot.economic",
                        "quantity",
                        usual,
                        "costPerOrder",
                        input.costPerOrder(),
                        "holdingPerYear",
                        input.holdingCostPerDay() * DAYS_A_YEAR)
                : Reason.of("lot.review", "quantity", usual, "days", input.reviewDays());
        return new Lot(usual, why);
    }

    /**
     * The economic order quantity: sqrt(2 K lambda / h). Harris 1913; Snyder and Shen, "Fundamentals of Supply Chain Theory", 2nd ed.,
     * section 3.2.
     *
     * @param costPerOrder K, money
     * @param holdingCost h, money a unit and time
     * @param demand lambda, units in the same time
     */
    static double economic(double costPerOrder, double holdingCost, double demand) {
        return Math.sqrt(2 * costPerOrder * demand / holdingCost);
    }
}

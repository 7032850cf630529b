package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.replenishment.PolicyFacts;
import almanac.api.replenishment.PolicyInput;
import almanac.replenishment.exact.DiscountLot;
import java.util.List;

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
     * The days of demand given, where they are; the economic order quantity where the cost of an order and of holding are known, at the price its size has; as little as can be ordered where the other costs
     * decide and an order costs nothing; else a review period's demand. Never below the minimum and one pack.
     */
    static Lot of(PolicyInput input) {
        double review = input.meanPerDay() * input.reviewDays();
        double least = Math.max(Math.max(input.minOrderQuantity(), input.orderMultiple()), Level.unit(input.scale()));
        double shared = input.meanPerDay() * input.facts().lotDays();
        if (shared > 0) {
            double quantity = Math.max(least, shared);
            return new Lot(
                    quantity,
                    Reason.of(
                            "lot.days",
                            "quantity",
                            quantity,
                            "days",
                            input.facts().lotDays()));
        }
        if (cheaperByQuantity(input)) {
            return discounted(input, least);
        }
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

    /** Whether something else than holding, shortage and the cost of an order has a say in the lot: other SKUs, or prices. */
    static boolean isGiven(PolicyInput input) {
        return input.facts().lotDays() > 0 || cheaperByQuantity(input);
    }

    private static boolean cheaperByQuantity(PolicyInput input) {
        PolicyFacts facts = input.facts();
        return facts.priceSteps().size() > 1 && facts.holdingRatePerDay() > 0 && input.costPerOrder() > 0;
    }

    /** The economic order quantity among price steps (Snyder and Shen, 2nd ed., section 3.4). */
    private static Lot discounted(PolicyInput input, double least) {
        List<PolicyFacts.PriceStep> steps = input.facts().priceSteps();
        double[] from = steps.stream().mapToDouble(PolicyFacts.PriceStep::from).toArray();
        from[0] = 0;
        DiscountLot best = DiscountLot.allUnits(
                input.costPerOrder(),
                input.facts().holdingRatePerDay(),
                input.meanPerDay(),
                from,
                steps.stream().mapToDouble(PolicyFacts.PriceStep::unitPrice).toArray());
        double quantity = Math.max(least, best.quantity());
        return new Lot(
                quantity,
                Reason.of(
                        "lot.price-break",
                        "quantity",
                        quantity,
                        "unitPrice",
                        steps.get(best.step()).unitPrice(),
                        "from",
                        from[best.step()]));
    }

    /** The input with the days' demand that an order should bring. */
    static PolicyInput ofDays(PolicyInput input, double days) {
        PolicyFacts facts = input.facts();
        return new PolicyInput(
                input.leadTimeDemand(),
                input.reviewDemand(),
                input.protectionDemand(),
                input.meanPerDay(),
                input.leadTimeDays(),
                input.reviewDays(),
                input.target(),
                input.holdingCostPerDay(),
                input.shortageCost(),
                input.costPerOrder(),
                input.minOrderQuantity(),
                input.orderMultiple(),
                input.scale(),
                input.lostSales(),
                new PolicyFacts(
                        facts.ahead(),
                        facts.unitCost(),
                        facts.unitPrice(),
                        facts.salvageValue(),
                        facts.holdingRatePerDay(),
                        facts.priceSteps(),
                        facts.daysOnSale(),
                        days,
                        facts.reorderPoint(),
                        facts.orderUpTo()));
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

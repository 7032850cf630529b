package almanac.replenishment.exact;

/**
 * The order quantity where a larger one is cheaper a unit (Snyder and Shen, "Fundamentals of Supply Chain Theory", 2nd ed., section 3.4).
 *
 * @param step of the price that applies, from 0
 * @param cost money in the time that the rates are in: buying, ordering and holding
 */
public record DiscountLot(double quantity, int step, double cost) {
    /**
     * One price for the whole of an order, that of its quantity: the best of each step's economic order quantity, where the step allows it,
     * and of the quantities at which steps begin.
     *
     * @param fixedCost K, money an order
     * @param holdingRate i, share of a unit's price that holding it for a time costs
     * @param demand lambda, units a time
     * @param from quantities at which prices begin, ascending, the first 0
     * @param prices money a unit
     */
    public static DiscountLot allUnits(
            double fixedCost, double holdingRate, double demand, double[] from, double[] prices) {
        DiscountLot best = null;
        for (int j = 0; j < from.length; j++) {
            double holding = holdingRate * prices[j];
            double quantity =
                    Math.max(EconomicLot.of(fixedCost, holding, demand).quantity(), from[j]);
            if (j + 1 < from.length && quantity >= from[j + 1]) {
                continue;
            }
            double cost = cost(fixedCost, holding, demand, quantity) + prices[j] * demand;
            if (best == null || cost < best.cost()) {
                best = new DiscountLot(quantity, j, cost);
            }
        }
        return best;
    }

    /**
     * Each price for the part of an order that lies in its step. Q in step j is sqrt(2 (K + c) lambda / (i p)), where c is what the lower steps cost
     * more than at this step's price.
     */
    public static DiscountLot incremental(
            double fixedCost, double holdingRate, double demand, double[] from, double[] prices) {
        DiscountLot best = null;
        double below = 0;
        for (int j = 0; j < from.length; j++) {
            below += j == 0 ? 0 : prices[j - 1] * (from[j] - from[j - 1]);
            double more = below - prices[j] * from[j];
            EconomicLot lot = EconomicLot.of(fixedCost + more, holdingRate * prices[j], demand);
            boolean within = lot.quantity() >= from[j] && (j + 1 == from.length || lot.quantity() < from[j + 1]);
            double cost = prices[j] * demand + holdingRate * more / 2 + lot.cost();
            if (within && (best == null || cost < best.cost())) {
                best = new DiscountLot(lot.quantity(), j, cost);
            }
        }
        return best;
    }

    private static double cost(double fixedCost, double holding, double demand, double quantity) {
        return fixedCost * demand / quantity + holding * quantity / 2;
    }
}

package almanac.replenishment.exact;

/**
 * (r,Q) under continuous review: order Q when the position falls to r.
 *
 * @param cost money in the time that the rates are in
 */
public record ReorderPolicyRq(double reorderPoint, double quantity, double cost) {
    private static final int PANELS = 2000;

    /**
     * The optimum for whole units: Federgruen and Zheng 1992, "An efficient algorithm for computing an optimal (r,Q) policy in continuous
     * review stochastic inventory systems", Operations Research 40, 808-813. The position is even over r+1 .. r+Q; positions are taken in by
     * their cost while that is below the average.
     *
     * @param leadTime cost of a position, by the demand in the lead time
     * @param fixedCost money an order
     * @param demand units a time
     */
    public static ReorderPolicyRq whole(StockCost leadTime, double fixedCost, double demand) {
        int low = (int) leadTime.bestLevel();
        int high = low;
        double sum = fixedCost * demand + leadTime.of(low);
        double cost = sum;
        while (true) {
            double below = leadTime.of(low - 1);
            double above = leadTime.of(high + 1);
            if (Math.min(below, above) >= cost) {
                return new ReorderPolicyRq(low - 1, high - low + 1, cost);
            }
            if (below <= above) {
                low--;
            } else {
                high++;
            }
            sum += Math.min(below, above);
            cost = sum / (high - low + 1);
        }
    }

    /**
     * The cost of a policy for continuous demand: (K lambda + integral of the positions' cost from r to r + Q) / Q (Zheng 1992, "On properties
     * of stochastic inventory systems", Management Science 38, 87-103).
     */
    public static double cost(
            StockCost leadTime, double fixedCost, double demand, double reorderPoint, double quantity) {
        double step = quantity / PANELS;
        double sum = leadTime.of(reorderPoint) + leadTime.of(reorderPoint + quantity);
        for (int i = 1; i < PANELS; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * leadTime.of(reorderPoint + i * step);
        }
        return (fixedCost * demand + sum * step / 3) / quantity;
    }
}

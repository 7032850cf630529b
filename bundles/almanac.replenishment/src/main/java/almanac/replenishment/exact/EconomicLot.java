package almanac.replenishment.exact;

/**
 * The economic order quantity (Harris 1913; Snyder and Shen, "Fundamentals of Supply Chain Theory", 2nd ed., section 3.2).
 *
 * @param cost money in the time that the rates are in: ordering and holding
 */
public record EconomicLot(double quantity, double cost) {
    /**
     * The optimum: Q = sqrt(2 K lambda / h), cost sqrt(2 K lambda h).
     *
     * @param fixedCost K, money an order
     * @param holdingCost h, money a unit and time
     * @param demand lambda, units a time
     */
    public static EconomicLot of(double fixedCost, double holdingCost, double demand) {
        return new EconomicLot(
                Math.sqrt(2 * fixedCost * demand / holdingCost), Math.sqrt(2 * fixedCost * demand * holdingCost));
    }

    /**
     * The economic production quantity, where a lot comes in at a rate of its own: h (1 - lambda / mu) in place of h (Snyder and Shen, 2nd ed.,
     * section 3.6).
     *
     * @param rate mu, units a time, above the demand
     */
    public static EconomicLot produced(double fixedCost, double holdingCost, double demand, double rate) {
        return of(fixedCost, holdingCost * (1 - demand / rate), demand);
    }
}

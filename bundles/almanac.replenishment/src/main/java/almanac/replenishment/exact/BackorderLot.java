package almanac.replenishment.exact;

/**
 * The economic order quantity with planned backorders (Snyder and Shen, "Fundamentals of Supply Chain Theory", 2nd ed., section 3.5).
 *
 * @param quantity units an order
 * @param backorderShare share of the cycle's demand that waits
 * @param cost money in the time that the rates are in
 */
public record BackorderLot(double quantity, double backorderShare, double cost) {
    /**
     * The optimum: Q = sqrt(2 K lambda (h + p) / (h p)), share h / (h + p), cost sqrt(2 K lambda h p / (h + p)).
     *
     * @param fixedCost K, money an order
     * @param holdingCost h, money a unit and time
     * @param backorderCost p, money a unit waiting and time
     * @param demand lambda, units a time
     */
    public static BackorderLot of(double fixedCost, double holdingCost, double backorderCost, double demand) {
        double share = holdingCost / (holdingCost + backorderCost);
        double weighted = backorderCost * share;
        return new BackorderLot(
                Math.sqrt(2 * fixedCost * demand / weighted), share, Math.sqrt(2 * fixedCost * demand * weighted));
    }
}

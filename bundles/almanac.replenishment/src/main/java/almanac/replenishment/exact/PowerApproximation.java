package almanac.replenishment.exact;

/**
 * (s,S) by the power approximation: Ehrhardt and Mosier 1984, "A revision of the power approximation for computing (s,S) policies",
 * Management Science 30, 618-622; Snyder and Shen, 2nd ed., section 4.4.
 */
public record PowerApproximation(double reorderPoint, double orderUpTo) {
    /**
     * The levels.
     *
     * @param holding money a unit and period
     * @param shortage money a unit short and period
     * @param fixedCost money an order
     * @param periodMean units a period
     * @param protectionMean units over lead time and period
     * @param protectionDeviation its standard deviation
     */
    public static PowerApproximation of(
            double holding,
            double shortage,
            double fixedCost,
            double periodMean,
            double protectionMean,
            double protectionDeviation) {
        double ratio = protectionDeviation / periodMean;
        double quantity = 1.30
                * Math.pow(periodMean, 0.494)
                * Math.pow(fixedCost / holding, 0.506)
                * Math.pow(1 + ratio * ratio, 0.116);
        double z = Math.sqrt(quantity / (protectionDeviation * shortage / holding));
        double s = 0.973 * protectionMean + protectionDeviation * (0.183 / z + 1.063 - 2.192 * z);
        return new PowerApproximation(s, s + quantity);
    }
}

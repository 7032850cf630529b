package almanac.replenishment;

import almanac.api.host.ServiceType;

/**
 * What holds where the host says nothing.
 *
 * @param serviceLevel above 0 and below 1
 * @param leadTimeDays of purchases
 * @param leadTimeVariation standard deviation of a lead time as a share of its mean, where only the mean is known
 * @param transferDays lead time of transfers
 * @param reviewDays days between two chances to order
 * @param holdingRatePerYear cost of holding a unit for a year as a share of its cost
 * @param policy name of a replenishment policy
 * @param surplusDays stock that lasts longer is surplus
 * @param riskProbability a SKU is at risk where running out before an order arrives is at least so likely
 * @param receiptDays receipts older than this are not learned from
 * @param longestLeadTimeDays a longer one is an error in the data
 * @param paths futures to make where a forecast has none
 * @param mostHorizonDays forecasts are not asked to reach further
 * @param budget money that the purchases of one run may come to; 0 for no limit
 * @param rebalance whether surplus at another location is moved before buying
 * @param guaranteedService whether safety stock is placed over the network of locations
 */
public record Settings(
        double serviceLevel,
        ServiceType serviceType,
        double leadTimeDays,
        double leadTimeVariation,
        double transferDays,
        double reviewDays,
        double holdingRatePerYear,
        String policy,
        int surplusDays,
        double riskProbability,
        int receiptDays,
        double longestLeadTimeDays,
        int paths,
        int mostHorizonDays,
        double budget,
        SupplierMinimum supplierMinimum,
        boolean rebalance,
        boolean guaranteedService) {
    /** What to do where a supplier's lines together stay below its minimum order. */
    public enum SupplierMinimum {
        /** Add the units of the highest marginal value, or wait where nothing is lost by it. */
        FILL,
        /** Wait, whatever is lost by it. */
        WAIT,
        /** Say so on each line. */
        WARN
    }

    /** As shipped. */
    public static final Settings DEFAULT = new Settings(
            0.95,
            ServiceType.CYCLE,
            14,
            0.2,
            2,
            7,
            0.2,
            "s-S",
            180,
            0.25,
            730,
            365,
            200,
            182,
            0,
            SupplierMinimum.FILL,
            false,
            false);
}

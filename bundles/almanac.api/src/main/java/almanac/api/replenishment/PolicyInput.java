package almanac.api.replenishment;

import almanac.api.demand.Distribution;

/**
 * What a policy needs of one SKU. Money and rates are NaN where nothing is known.
 *
 * @param leadTimeDemand units over the lead time alone
 * @param reviewDemand units over one review period, the one after the lead time
 * @param protectionDemand units over lead time plus review period, lead-time variability included
 * @param meanPerDay units a day over the protection interval
 * @param leadTimeDays mean, days
 * @param reviewDays days between two chances to order
 * @param target the service asked for
 * @param holdingCostPerDay money a unit and day
 * @param shortageCost money a unit short
 * @param costPerOrder money an order
 * @param minOrderQuantity units, 0 for none
 * @param orderMultiple units, 0 for none
 * @param scale decimals of the unit, 0 = whole units, -1 unknown
 * @param lostSales unmet demand is lost, else backordered
 * @param facts more for policies that want it, never null
 */
public record PolicyInput(
        Distribution leadTimeDemand,
        Distribution reviewDemand,
        Distribution protectionDemand,
        double meanPerDay,
        double leadTimeDays,
        double reviewDays,
        ServiceTarget target,
        double holdingCostPerDay,
        double shortageCost,
        double costPerOrder,
        double minOrderQuantity,
        double orderMultiple,
        int scale,
        boolean lostSales,
        PolicyFacts facts) {
    /** An input of which no more is known. */
    public PolicyInput(
            Distribution leadTimeDemand,
            Distribution reviewDemand,
            Distribution protectionDemand,
            double meanPerDay,
            double leadTimeDays,
            double reviewDays,
            ServiceTarget target,
            double holdingCostPerDay,
            double shortageCost,
            double costPerOrder,
            double minOrderQuantity,
            double orderMultiple,
            int scale,
            boolean lostSales) {
        this(
                leadTimeDemand,
                reviewDemand,
                protectionDemand,
                meanPerDay,
                leadTimeDays,
                reviewDays,
                target,
                holdingCostPerDay,
                shortageCost,
                costPerOrder,
                minOrderQuantity,
                orderMultiple,
                scale,
                lostSales,
                PolicyFacts.NONE);
    }
}

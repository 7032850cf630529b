package almanac.api.host;

/**
 * A row of the planning table {@code planning_parameter}; the most specific row wins, parameter by parameter. Null means the row does
 * not say.
 *
 * @param itemId null: every item
 * @param locationId null: every location
 * @param categoryId null: every category
 * @param serviceLevel 0..1, of the service type
 * @param holdingCost money a unit and bucket
 * @param shortageCost money a unit short
 * @param costPerOrder money an order
 * @param reviewDays days between two chances to order
 * @param lostSales true: unmet demand is lost; false: backordered
 * @param policy name of a replenishment policy
 * @param skuClass the row holds for SKUs of this class only, whatever its other keys: letters of ABC (value of demand), XYZ (variability) and
 *     FMS (velocity), at most one of each, for instance {@code A}, {@code BX}, {@code CS}; null: every class
 * @param reorderPoint units, for the policy {@code min-max}
 * @param orderUpTo units, for the policy {@code min-max}
 */
public record PlanningParameter(
        String itemId,
        String locationId,
        String categoryId,
        Double serviceLevel,
        ServiceType serviceType,
        Double holdingCost,
        Double shortageCost,
        Double costPerOrder,
        Double reviewDays,
        Boolean lostSales,
        String policy,
        String skuClass,
        Double reorderPoint,
        Double orderUpTo) {
    /** A row for every class, without levels of its own. */
    public PlanningParameter(
            String itemId,
            String locationId,
            String categoryId,
            Double serviceLevel,
            ServiceType serviceType,
            Double holdingCost,
            Double shortageCost,
            Double costPerOrder,
            Double reviewDays,
            Boolean lostSales,
            String policy) {
        this(
                itemId,
                locationId,
                categoryId,
                serviceLevel,
                serviceType,
                holdingCost,
                shortageCost,
                costPerOrder,
                reviewDays,
                lostSales,
                policy,
                null,
                null,
                null);
    }

    /** The same with another service level. */
    public PlanningParameter withServiceLevel(Double level) {
        return new PlanningParameter(
                itemId,
                locationId,
                categoryId,
                level,
                serviceType,
                holdingCost,
                shortageCost,
                costPerOrder,
                reviewDays,
                lostSales,
                policy,
                skuClass,
                reorderPoint,
                orderUpTo);
    }

    /** The same with another policy. */
    public PlanningParameter withPolicy(String other) {
        return new PlanningParameter(
                itemId,
                locationId,
                categoryId,
                serviceLevel,
                serviceType,
                holdingCost,
                shortageCost,
                costPerOrder,
                reviewDays,
                lostSales,
                other,
                skuClass,
                reorderPoint,
                orderUpTo);
    }
}

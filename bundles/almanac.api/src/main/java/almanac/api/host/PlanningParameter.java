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
        String policy) {}

package almanac.replenishment.plan;

import almanac.api.demand.TimeGrid;
import almanac.api.host.PlanningParameter;
import almanac.api.host.ServiceType;
import almanac.api.replenishment.ServiceTarget;
import almanac.replenishment.Settings;

/**
 * What holding, ordering and running short cost; NaN where unknown.
 *
 * @param holdingPerDay money a unit and day
 * @param shortage money a unit short
 * @param perOrder money an order
 * @param unitValue what a unit short is worth: its margin, else its price, else its cost; null where none is known
 * @param unitCost what a unit costs to buy, 1 where unknown, so that units count alike
 */
record Costs(double holdingPerDay, double shortage, double perOrder, Double unitValue, double unitCost) {
    private static final double DAYS_A_YEAR = 365;

    static Costs of(Supplied sku, TimeGrid grid, boolean lostSales, Settings settings) {
        Double price = sku.item().unitPrice();
        Double cost = sku.item().unitCost() != null
                ? sku.item().unitCost()
                : sku.choice().unitPrice(0);
        boolean margin = price != null && cost != null && price > cost;
        Double shortage = sku.parameters().get(PlanningParameter::shortageCost).value();
        if (shortage == null && lostSales && margin) {
            shortage = price - cost;
        }
        Double perOrder = sku.parameters().get(PlanningParameter::costPerOrder).value();
        if (perOrder == null && sku.choice().term() != null) {
            perOrder = sku.choice().term().costPerOrder();
        }
        Double value = margin ? Double.valueOf(price - cost) : price != null ? price : cost;
        return new Costs(
                holding(sku, grid, cost, settings),
                orNaN(shortage),
                orNaN(perOrder),
                value,
                cost != null && cost > 0 ? cost : 1);
    }

    /** Whether costs are asked for and known. */
    boolean decide(ServiceTarget target) {
        return target.type() == ServiceType.COST && holdingPerDay > 0 && shortage > 0;
    }

    private static double holding(Supplied sku, TimeGrid grid, Double cost, Settings settings) {
        Double perBucket = sku.parameters().get(PlanningParameter::holdingCost).value();
        if (perBucket != null) {
            return perBucket * grid.bucket().season() / daysOfSeason(grid);
        }
        return cost == null ? Double.NaN : settings.holdingRatePerYear() * cost / DAYS_A_YEAR;
    }

    private static double daysOfSeason(TimeGrid grid) {
        return switch (grid.bucket()) {
            case DAY -> 7;
            case WEEK -> 364;
            case HOUR, STEP -> 1;
            case MONTH, QUARTER, YEAR -> DAYS_A_YEAR;
        };
    }

    private static double orNaN(Double money) {
        return money == null ? Double.NaN : money;
    }
}

package almanac.replenishment.exact;

import almanac.api.demand.Distribution;

/**
 * Expected holding and shortage cost of a level: h E[(y - D)+] + p E[(D - y)+].
 *
 * @param demand D, over what the level has to last for
 * @param holding h, money a unit left
 * @param shortage p, money a unit short
 */
public record StockCost(Distribution demand, double holding, double shortage) {
    public double of(double level) {
        return holding * (level - demand.mean()) + (holding + shortage) * demand.expectedShortage(level);
    }

    /** The level of the lowest cost: the newsvendor's, the quantile at p / (p + h). */
    public double bestLevel() {
        return demand.quantile(shortage / (shortage + holding));
    }
}

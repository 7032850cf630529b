package almanac.api.replenishment;

import java.util.List;

/**
 * What some policies want to know of a SKU beyond {@link PolicyInput}. NaN and null where nothing is known.
 *
 * @param ahead demand of any span ahead; null where only the input's distributions are known
 * @param unitCost money a unit
 * @param unitPrice money a unit sold
 * @param salvageValue money for a unit that is left over in the end
 * @param holdingRatePerDay cost of holding as a share of a unit's cost, a day
 * @param priceSteps what a unit costs by the size of the order, ascending; empty for one price
 * @param daysOnSale days until the item ends, {@link Integer#MAX_VALUE} for no end
 * @param lotDays days' demand an order should bring where items share the cost of an order
 * @param reorderPoint a level that the host gives, units
 * @param orderUpTo a level that the host gives, units
 */
public record PolicyFacts(
        DemandAhead ahead,
        double unitCost,
        double unitPrice,
        double salvageValue,
        double holdingRatePerDay,
        List<PriceStep> priceSteps,
        int daysOnSale,
        double lotDays,
        double reorderPoint,
        double orderUpTo) {
    /** Nothing is known. */
    public static final PolicyFacts NONE = new PolicyFacts(
            null,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            Double.NaN,
            List.of(),
            Integer.MAX_VALUE,
            Double.NaN,
            Double.NaN,
            Double.NaN);

    public PolicyFacts {
        priceSteps = List.copyOf(priceSteps);
    }

    /**
     * A price by the size of the order.
     *
     * @param from units of an order from which it holds
     * @param unitPrice money a unit, for all of the order
     */
    public record PriceStep(double from, double unitPrice) {}
}

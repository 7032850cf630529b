package almanac.replenishment.plan;

import org.apache.commons.math3.special.Erf;

/**
 * What units of a SKU are worth, for choices between SKUs. Demand over lead time plus review is taken as normal here.
 *
 * @param mean units over lead time plus review
 * @param deviation its standard deviation
 * @param perDay units a day
 * @param position units there and coming, before an order of now
 * @param shortage money a unit short, NaN where unknown
 * @param holdingPerDay money a unit and day, NaN where unknown
 * @param price money a unit bought, NaN where unknown
 */
record Worth(
        double mean,
        double deviation,
        double perDay,
        double position,
        double shortage,
        double holdingPerDay,
        double price,
        double volume,
        double weight) {
    private static final double ROOT_TWO = Math.sqrt(2);
    private static final double DAYS_A_YEAR = 365;
    /** Share of a unit's price a year, where no holding cost is known. */
    private static final double USUAL_RATE = 0.2;

    static Worth of(Supplied sku, Need need, Costs costs, Position position) {
        Double shortage = Double.isNaN(costs.shortage()) ? costs.unitValue() : Double.valueOf(costs.shortage());
        return new Worth(
                need.protection().mean(),
                need.deviation(),
                need.perDay(),
                position.effective(),
                orNaN(shortage),
                costs.holdingPerDay(),
                orNaN(boughtFor(sku)),
                or0(sku.item().unitVolume()),
                or0(sku.item().unitWeight()));
    }

    /** Money a unit; null where it is not known. */
    static Double boughtFor(Supplied sku) {
        Double price = sku.choice().unitPrice(0);
        return price != null ? price : sku.item().unitCost();
    }

    private static double orNaN(Double money) {
        return money == null ? Double.NaN : money;
    }

    private static double or0(Double room) {
        return room == null ? 0 : room;
    }

    /**
     * Marginal value of units on top of an order: the shortage cost they save less what holding them until they are asked for costs (Snyder and
     * Shen, "Fundamentals of Supply Chain Theory", 2nd ed., section 4.3).
     *
     * @param ordered units ordered already
     * @param more units on top
     */
    double marginal(double ordered, double more) {
        double there = position + ordered;
        double saved = (loss(there) - loss(there + more)) * value();
        return saved - holding(ordered, more);
    }

    /** What holding more units costs until they are asked for. */
    double holding(double ordered, double more) {
        double rate = Double.isNaN(holdingPerDay) ? USUAL_RATE / DAYS_A_YEAR * money() : holdingPerDay;
        double days = Math.max(0, position + ordered + more / 2 - mean) / Math.max(perDay, 1e-9);
        return rate * more * days;
    }

    /** Expected money lost by a position of so many units until the next order could arrive. */
    double atRisk(double ordered) {
        return loss(position + ordered) * value();
    }

    private double value() {
        return Double.isNaN(shortage) ? money() : shortage;
    }

    /** Units count alike where no price is known. */
    double money() {
        return price > 0 ? price : 1;
    }

    /** E[(D - y)+] of a normal D (Snyder and Shen, 2nd ed., appendix C.3). */
    private double loss(double y) {
        if (!(deviation > 0)) {
            return Math.max(0, mean - y);
        }
        double z = (y - mean) / deviation;
        double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        return deviation * (density - z * 0.5 * Erf.erfc(z / ROOT_TWO));
    }
}

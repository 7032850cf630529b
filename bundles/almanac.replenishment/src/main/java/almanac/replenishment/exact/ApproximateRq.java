package almanac.replenishment.exact;

import almanac.api.demand.Distribution;
import java.util.function.DoubleUnaryOperator;

/**
 * (r,Q) under continuous review by the textbook's approximations (Snyder and Shen, "Fundamentals of Supply Chain Theory", 2nd ed., section
 * 5.1). All take h (money a unit and time), p (money a unit short), K (money an order), lambda (units a time), and the demand of a lead time.
 */
public record ApproximateRq(double reorderPoint, double quantity) {
    private static final int MOST_ROUNDS = 1000;
    private static final double CLOSE = 1e-12;
    private static final int PANELS = 20_000;
    private static final double FAR = 10;

    /** What the approximations share. */
    public record Problem(double holding, double shortage, double fixedCost, double demand, Distribution leadTime) {}

    /** Expected inventory level: Q and r in turns, Q = sqrt(2 lambda (K + p n(r)) / h), F(r) = 1 - Q h / (p lambda). */
    public static ApproximateRq inventoryLevel(Problem of) {
        double quantity =
                EconomicLot.of(of.fixedCost(), of.holding(), of.demand()).quantity();
        double r = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            r = of.leadTime().quantile(1 - quantity * of.holding() / (of.shortage() * of.demand()));
            double next = Math.sqrt(2
                    * of.demand()
                    * (of.fixedCost() + of.shortage() * of.leadTime().expectedShortage(r))
                    / of.holding());
            boolean done = Math.abs(next - quantity) < CLOSE * quantity;
            quantity = next;
            if (done) {
                break;
            }
        }
        return new ApproximateRq(r, quantity);
    }

    /** Q as with backorders in the deterministic model; r where n(r) = h Q / (h + p). */
    public static ApproximateRq backorders(Problem of) {
        double quantity = BackorderLot.of(of.fixedCost(), of.holding(), of.shortage(), of.demand())
                .quantity();
        return new ApproximateRq(atLoss(of, quantity), quantity);
    }

    /** Q the economic order quantity; r the newsvendor's level of the lead time, p / (p + h). */
    public static ApproximateRq safetyStock(Problem of) {
        return new ApproximateRq(
                of.leadTime().quantile(of.shortage() / (of.shortage() + of.holding())),
                EconomicLot.of(of.fixedCost(), of.holding(), of.demand()).quantity());
    }

    /** Hadley and Whitin 1963: n(r) = h Q / (h + p) and Q = sqrt(2 (K lambda + (h + p) n2(r)) / h) in turns, n2 the loss of the loss. */
    public static ApproximateRq loss(Problem of) {
        double quantity =
                EconomicLot.of(of.fixedCost(), of.holding(), of.demand()).quantity();
        double r = 0;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            r = atLoss(of, quantity);
            double next = Math.sqrt(2
                    * (of.fixedCost() * of.demand() + (of.holding() + of.shortage()) * lossOfLoss(of.leadTime(), r))
                    / of.holding());
            boolean done = Math.abs(next - quantity) < CLOSE * quantity;
            quantity = next;
            if (done) {
                break;
            }
        }
        return new ApproximateRq(r, quantity);
    }

    private static double atLoss(Problem of, double quantity) {
        double wanted = of.holding() * quantity / (of.holding() + of.shortage());
        DoubleUnaryOperator loss = of.leadTime()::expectedShortage;
        double low = of.leadTime().mean() - FAR * of.leadTime().standardDeviation() - quantity;
        double high = of.leadTime().mean() + FAR * of.leadTime().standardDeviation();
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (loss.applyAsDouble(middle) > wanted) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** The integral of the loss from r on, by Simpson's rule. */
    private static double lossOfLoss(Distribution demand, double r) {
        double step = (demand.mean() + FAR * demand.standardDeviation() - r) / PANELS;
        double sum = demand.expectedShortage(r) + demand.expectedShortage(r + PANELS * step);
        for (int i = 1; i < PANELS; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * demand.expectedShortage(r + i * step);
        }
        return sum * step / 3;
    }
}

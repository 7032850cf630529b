package almanac.replenishment.exact;

/**
 * Lots for known demand that varies over time, at the lowest cost (Wagner and Whitin 1958, "Dynamic version of the economic lot size model",
 * Management Science 5, 89-96; Snyder and Shen, 2nd ed., section 3.7).
 */
public final class WagnerWhitin {
    /**
     * Lots.
     *
     * @param quantities one a period, 0 for no order
     */
    public record Plan(double[] quantities, double cost) {}

    private WagnerWhitin() {}

    /**
     * The optimum. Each order covers whole periods' demand.
     *
     * @param fixedCost money an order
     * @param holdingCost money a unit left at the end of a period
     * @param demand units a period
     */
    public static Plan plan(double fixedCost, double holdingCost, double[] demand) {
        int periods = demand.length;
        double[] costFrom = new double[periods + 1];
        int[] nextOrder = new int[periods];
        for (int t = periods - 1; t >= 0; t--) {
            double held = 0;
            costFrom[t] = Double.POSITIVE_INFINITY;
            for (int next = t + 1; next <= periods; next++) {
                held += holdingCost * (next - 1 - t) * demand[next - 1];
                double cost = fixedCost + held + costFrom[next];
                if (cost < costFrom[t]) {
                    costFrom[t] = cost;
                    nextOrder[t] = next;
                }
            }
        }
        double[] quantities = new double[periods];
        for (int t = 0; t < periods; t = nextOrder[t]) {
            for (int covered = t; covered < nextOrder[t]; covered++) {
                quantities[t] += demand[covered];
            }
        }
        return new Plan(quantities, costFrom[0]);
    }
}

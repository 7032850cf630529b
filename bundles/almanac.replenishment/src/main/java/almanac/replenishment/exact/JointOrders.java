package almanac.replenishment.exact;

import java.util.Arrays;

/**
 * How often to order items that share the cost of an order (Silver 1976, "A simple method of determining order quantities in joint
 * replenishments under deterministic demand", Management Science 22, 1351-1361).
 *
 * @param cycle time between two orders
 * @param multiples each item is ordered every so many orders
 * @param quantities units of each item when it is ordered
 * @param cost money in the time that the rates are in
 */
public record JointOrders(double cycle, int[] multiples, double[] quantities, double cost) {
    /**
     * Silver's heuristic.
     *
     * @param sharedCost money an order
     * @param itemCosts money a line of each item
     * @param holdingCosts money a unit of each item and time
     * @param demands units of each item a time
     */
    public static JointOrders of(double sharedCost, double[] itemCosts, double[] holdingCosts, double[] demands) {
        int n = itemCosts.length;
        double[] rate = new double[n];
        Arrays.setAll(rate, i -> holdingCosts[i] * demands[i]);
        int most = 0;
        for (int i = 1; i < n; i++) {
            most = itemCosts[i] / rate[i] < itemCosts[most] / rate[most] ? i : most;
        }
        double leading = rate[most] / (sharedCost + itemCosts[most]);
        int[] multiples = new int[n];
        Arrays.setAll(multiples, i -> (int) Math.max(1, Math.rint(Math.sqrt(itemCosts[i] / rate[i] * leading))));
        multiples[most] = 1;

        double fixed = sharedCost;
        double held = 0;
        for (int i = 0; i < n; i++) {
            fixed += itemCosts[i] / multiples[i];
            held += rate[i] * multiples[i];
        }
        double cycle = Math.sqrt(2 * fixed / held);
        double[] quantities = new double[n];
        Arrays.setAll(quantities, i -> multiples[i] * cycle * demands[i]);
        return new JointOrders(cycle, multiples, quantities, Math.sqrt(2 * fixed * held));
    }
}

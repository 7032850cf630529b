package almanac.replenishment.exact;

import java.util.ArrayList;
import java.util.List;

/**
 * The optimal (s,S) policy for whole units under periodic review: Zheng and Federgruen 1991, "Finding optimal (s,S) policies is about as simple as
 * evaluating a single policy", Operations Research 39, 654-665.
 *
 * @param reorderPoint s: order at or below it
 * @param orderUpTo S
 * @param cost money a period
 */
public record ReorderPolicySs(int reorderPoint, int orderUpTo, double cost) {
    /**
     * The optimum.
     *
     * @param demand of a period
     * @param period cost of a level in a period; its demand covers lead time plus period
     * @param fixedCost money an order
     */
    public static ReorderPolicySs of(CountDemand demand, StockCost period, double fixedCost) {
        Search search = new Search(demand, period, fixedCost);
        int best = (int) period.bestLevel();
        int s = best - 1;
        while (search.cost(s, best) > period.of(s)) {
            s--;
        }
        int upTo = best;
        double cost = search.cost(s, upTo);
        for (int candidate = best + 1; period.of(candidate) <= cost; candidate++) {
            if (search.cost(s, candidate) < cost) {
                upTo = candidate;
                while (search.cost(s, upTo) <= period.of(s + 1)) {
                    s++;
                }
                cost = search.cost(s, upTo);
            }
        }
        return new ReorderPolicySs(s, upTo, cost);
    }

    /** Costs of policies by renewal: m(j) is how many periods, on average, the level is j below S in a cycle. */
    private static final class Search {
        private final CountDemand demand;
        private final StockCost period;
        private final double fixedCost;
        private final List<Double> visits = new ArrayList<>();

        Search(CountDemand demand, StockCost period, double fixedCost) {
            this.demand = demand;
            this.period = period;
            this.fixedCost = fixedCost;
        }

        double cost(int s, int upTo) {
            double money = fixedCost;
            double periods = 0;
            for (int j = 0; j < upTo - s; j++) {
                double visited = visits(j);
                money += visited * period.of(upTo - j);
                periods += visited;
            }
            return money / periods;
        }

        private double visits(int below) {
            while (visits.size() <= below) {
                int j = visits.size();
                double sum = j == 0 ? 1 : 0;
                for (int l = 1; l <= j; l++) {
                    sum += demand.probability(l) * visits.get(j - l);
                }
                visits.add(sum / (1 - demand.probability(0)));
            }
            return visits.get(below);
        }
    }
}

package almanac.replenishment.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Base stock where unmet demand is lost: every period orders what brings the stock expected on arrival up to a level (van Jaarsveld and Arts
 * 2024, "Projected inventory-level policies for lost sales inventory systems: Asymptotic optimality in two regimes", Operations Research).
 * Periods, as Zipkin 2008 ("Old and new methods for lost-sales inventory systems", Operations Research 56) has them: an order placed at the
 * start of period t is there at the start of t + L; then demand comes; holding is charged on what is left.
 */
public final class ProjectedLevel {
    private static final double NEGLIGIBLE = 1e-9;
    private static final double STEP = 0.2;
    private static final int DOWN = 7;
    private static final int UP = 15;
    private static final int FINALISTS = 5;
    private static final int FEWER = 4;

    private final double[] probability;
    private final double mean;
    private final int leadTime;
    private final Map<List<Integer>, Double> projected = new HashMap<>();

    /**
     * @param demand of a period
     * @param leadTime L, periods, 1 or more
     */
    public ProjectedLevel(CountDemand demand, int leadTime) {
        int most = (int) demand.quantile(1 - NEGLIGIBLE);
        this.probability =
                IntStream.rangeClosed(0, most).mapToDouble(demand::probability).toArray();
        this.mean = demand.mean();
        this.leadTime = leadTime;
    }

    /**
     * Units expected to be on hand, lost sales considered, when an order placed now arrives.
     *
     * @param stock on hand now, then what arrives at the start of each of the next L - 1 periods
     */
    public double expectedOnArrival(List<Integer> stock) {
        return projected.computeIfAbsent(stock, this::project);
    }

    private double project(List<Integer> stock) {
        double[] onHand = new double[1 + stock.stream().mapToInt(i -> i).sum()];
        onHand[stock.get(0)] = 1;
        int most = stock.get(0);
        for (int period = 0; period < leadTime; period++) {
            int arriving = period + 1 < leadTime ? stock.get(period + 1) : 0;
            double[] after = new double[onHand.length];
            for (int units = 0; units <= most; units++) {
                if (onHand[units] > NEGLIGIBLE) {
                    sell(onHand[units], units, arriving, after);
                }
            }
            most += arriving;
            onHand = after;
        }
        double expected = 0;
        for (int units = 1; units <= most; units++) {
            expected += units * onHand[units];
        }
        return expected;
    }

    private void sell(double share, int units, int arriving, double[] after) {
        double sold = 0;
        for (int d = 0; d < units && d < probability.length; d++) {
            after[units - d + arriving] += share * probability[d];
            sold += probability[d];
        }
        after[arriving] += share * Math.max(0, 1 - sold);
    }

    /** Units to order, whole. */
    public int order(List<Integer> stock, double level) {
        return (int) Math.max(0, Math.floor(level - expectedOnArrival(stock) + 0.5));
    }

    /**
     * Long-run average cost of a level, by simulation; the same demand for every level.
     *
     * @param holding money a unit left at the end of a period
     * @param shortage money a unit lost
     */
    public double cost(double level, double holding, double shortage, int periods, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Integer[] stock = new Integer[leadTime];
        Arrays.fill(stock, (int) mean);
        double cost = 0;
        int warmUp = periods / 20;
        for (int t = -warmUp; t < periods; t++) {
            int ordered = order(List.of(stock), level);
            int demand = draw(random.nextDouble());
            int left = stock[0] - demand;
            cost += t < 0 ? 0 : left > 0 ? holding * left : -shortage * left;
            stock[0] = Math.max(0, left);
            if (leadTime > 1) {
                stock[0] += stock[1];
                System.arraycopy(stock, 2, stock, 1, leadTime - 2);
                stock[leadTime - 1] = ordered;
            } else {
                stock[0] += ordered;
            }
        }
        return cost / periods;
    }

    private int draw(double chance) {
        double sum = 0;
        for (int d = 0; d < probability.length; d++) {
            sum += probability[d];
            if (chance < sum) {
                return d;
            }
        }
        return probability.length - 1;
    }

    /**
     * The level of the lowest simulated cost, in steps of a fifth of a unit. Orders are whole, so the cost has several valleys: after a climb
     * down in whole units, all levels around are tried on fewer periods, and the best of those on all.
     */
    public double bestLevel(double holding, double shortage, int periods, long seed) {
        double level = valley(holding, shortage, periods / FEWER, seed);
        List<double[]> tried = new ArrayList<>();
        for (int step = -DOWN; step <= UP; step++) {
            double candidate = level + step * STEP;
            tried.add(new double[] {candidate, cost(candidate, holding, shortage, periods / FEWER, seed)});
        }
        tried.sort(Comparator.comparingDouble(t -> t[1]));
        double best = level;
        double cost = Double.POSITIVE_INFINITY;
        for (double[] candidate : tried.subList(0, FINALISTS)) {
            double full = cost(candidate[0], holding, shortage, periods, seed);
            if (full < cost) {
                best = candidate[0];
                cost = full;
            }
        }
        return best;
    }

    private double valley(double holding, double shortage, int periods, long seed) {
        double level = mean;
        double cost = cost(level, holding, shortage, periods, seed);
        for (double direction : new double[] {1, -1}) {
            for (double next = cost(level + direction, holding, shortage, periods, seed);
                    next < cost;
                    next = cost(level + direction, holding, shortage, periods, seed)) {
                level += direction;
                cost = next;
            }
        }
        return level;
    }
}

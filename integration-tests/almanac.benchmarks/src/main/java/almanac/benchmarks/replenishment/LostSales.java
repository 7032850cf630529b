package almanac.benchmarks.replenishment;

import almanac.api.host.ServiceType;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ServiceTarget;
import almanac.replenishment.exact.PoissonUnits;
import almanac.replenishment.exact.ProjectedLevel;
import almanac.replenishment.policy.BaseStockPolicy;

/**
 * The policy {@code base-stock} where unmet demand is lost, in the setting of Zipkin 2008, "Old and new methods for lost-sales inventory systems",
 * Operations Research 56, 1256-1263: Poisson demand of 5 a period, holding 1 a unit left.
 */
final class LostSales {
    /** Optimal costs of the paper's table 3, by lead times of 1 to 4 periods. */
    private static final double[][] OPTIMUM = {
        {4.04, 4.40, 4.60, 4.73}, {5.44, 6.09, 6.53, 6.84}, {6.68, 7.66, 8.36, 8.89}, {7.84, 9.11, 10.04, 10.79}
    };

    private static final double[] SHORTAGE = {4, 9, 19, 39};
    private static final double MEAN = 5;
    private static final int BATCHES = 20;
    private static final int DAYS = 7;

    /**
     * One cell of the table.
     *
     * @param cost a period, simulated
     * @param error standard error of it, over batches
     */
    record Cell(double shortage, int leadTime, double cost, double error, double optimum) {}

    private LostSales() {}

    static int leadTimes() {
        return OPTIMUM[0].length;
    }

    static double[] shortages() {
        return SHORTAGE.clone();
    }

    static Cell cell(int row, int leadTime, int periods) {
        double shortage = SHORTAGE[row];
        double level = new BaseStockPolicy().levels(input(shortage, leadTime)).orderUpTo();
        // Orders up to this level are rounded up to whole units; the simulation rounds to the nearest.
        double onArrival = level - MEAN * leadTime + 0.5;
        ProjectedLevel policy = new ProjectedLevel(new PoissonUnits(MEAN), leadTime);
        double sum = 0;
        double squares = 0;
        for (int batch = 0; batch < BATCHES; batch++) {
            double cost = policy.cost(onArrival, 1, shortage, periods / BATCHES, 1000L + batch);
            sum += cost;
            squares += cost * cost;
        }
        double mean = sum / BATCHES;
        double error = Math.sqrt(Math.max(0, squares / BATCHES - mean * mean) / (BATCHES - 1));
        return new Cell(shortage, leadTime, mean, error, OPTIMUM[row][leadTime - 1]);
    }

    private static PolicyInput input(double shortage, int leadTime) {
        return new PolicyInput(
                new PoissonUnits(MEAN * leadTime),
                new PoissonUnits(MEAN),
                new PoissonUnits(MEAN * (leadTime + 1)),
                MEAN / DAYS,
                DAYS * leadTime,
                DAYS,
                new ServiceTarget(ServiceType.COST, 0.95),
                1.0 / DAYS,
                shortage,
                Double.NaN,
                0,
                0,
                0,
                true);
    }
}

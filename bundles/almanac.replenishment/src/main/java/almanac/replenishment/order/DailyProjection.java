package almanac.replenishment.order;

import almanac.api.demand.Samples;
import almanac.api.forecast.Forecast;
import almanac.api.host.OpenSupply;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.StockProjection;
import almanac.api.replenishment.StockProjection.Day;
import almanac.replenishment.demand.DemandPaths;
import almanac.replenishment.demand.Outlooks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Stock at the end of each day over all futures. What is short is owed, so later arrivals serve it first. */
public final class DailyProjection {
    private static final double ONE_IN_TEN = 0.1;
    private static final double HALF = 0.5;
    private static final double NOTHING = 1e-9;

    private final int paths;

    /**
     * @param paths futures to make where a forecast has none
     */
    public DailyProjection(int paths) {
        this.paths = paths;
    }

    /**
     * Projects one SKU.
     *
     * @param most days; fewer where the forecast does not reach so far
     */
    public StockProjection of(StockPosition stock, Forecast forecast, LocalDate asOf, int most) {
        Outlooks outlooks = new Outlooks(asOf, paths);
        DemandPaths demand =
                outlooks.demand(outlooks.futures(forecast), forecast.grid(), forecast.firstBucket(), -1, 1);
        int days = Math.min(most, demand.horizonDays());
        List<Day> all = new ArrayList<>(days);
        double arrived = 0;
        for (int day = 1; day <= days; day++) {
            double arrives = arriving(stock.openSupply(), asOf, day);
            arrived += arrives;
            all.add(day(asOf.plusDays(day), arrives, stock.free() + arrived, demand, day));
        }
        return new StockProjection(all);
    }

    private static Day day(LocalDate date, double arrives, double supplied, DemandPaths demand, int day) {
        double[] left = new double[demand.count()];
        int out = 0;
        for (int path = 0; path < left.length; path++) {
            left[path] = supplied - demand.upToDay(path, day);
            out += left[path] <= NOTHING ? 1 : 0;
        }
        Samples samples = new Samples(left);
        return new Day(
                date,
                arrives,
                samples.quantile(ONE_IN_TEN),
                samples.quantile(HALF),
                samples.quantile(1 - ONE_IN_TEN),
                (double) out / left.length);
    }

    /** What is overdue arrives on day 1. */
    private static double arriving(List<OpenSupply> supply, LocalDate asOf, int day) {
        return supply.stream()
                .filter(s -> Math.max(1, s.dueDate().toEpochDay() - asOf.toEpochDay()) == day)
                .mapToDouble(OpenSupply::quantity)
                .sum();
    }
}

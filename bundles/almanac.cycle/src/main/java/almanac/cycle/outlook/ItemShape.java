package almanac.cycle.outlook;

import almanac.api.forecast.Forecast;
import java.time.LocalDate;

/** How the expected demand of an item goes up and down over the coming days, all locations together. */
final class ItemShape {
    private final LocalDate asOf;
    private final double[] units;

    /**
     * @param days how far to look
     */
    ItemShape(LocalDate asOf, int days) {
        this.asOf = asOf;
        this.units = new double[days + 1];
    }

    /** Adds a SKU's forecast; beyond its horizon its last bucket goes on. */
    void add(Forecast forecast) {
        for (int day = 1; day < units.length; day++) {
            long bucket = forecast.grid().indexOf(asOf.plusDays(day));
            int step = (int) Math.min(forecast.horizon() - 1L, bucket - forecast.firstBucket());
            if (step >= 0) {
                units[day] += forecast.mean(step) / Math.max(1, forecast.grid().daysIn(bucket));
            }
        }
    }

    /**
     * Mean demand of days {@code after + 1} to {@code after + span} beside that of the first {@code span} days; 1 where nothing is expected.
     */
    double factor(int after, int span) {
        double now = mean(0, span);
        return now > 0 ? mean(after, span) / now : 1;
    }

    /** Demand of one day beside the mean of the first {@code span} days; 1 where nothing is expected. */
    double dayFactor(int day, int span) {
        double now = mean(0, span);
        return now > 0 ? units[Math.min(units.length - 1, day)] / now : 1;
    }

    private double mean(int after, int span) {
        double sum = 0;
        for (int day = 1; day <= span; day++) {
            sum += units[Math.min(units.length - 1, after + day)];
        }
        return sum / span;
    }
}

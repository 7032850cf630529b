package almanac.api.replenishment;

import java.time.LocalDate;
import java.util.List;

/**
 * How a SKU's stock is expected to go, day by day, with what is on order and nothing besides.
 *
 * @param days from the day after the decision on
 */
public record StockProjection(List<Day> days) {
    /**
     * The end of a day, units; below 0 is owed to customers.
     *
     * @param arrives units that come in on that day
     * @param low stock that 90% of futures exceed
     * @param median stock that half of the futures exceed
     * @param high stock that 10% of futures exceed
     * @param stockoutProbability share of futures that have nothing left, 0..1
     */
    public record Day(
            LocalDate date, double arrives, double low, double median, double high, double stockoutProbability) {}

    public StockProjection {
        days = List.copyOf(days);
    }
}

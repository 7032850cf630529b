package almanac.erp.demo.shop;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/**
 * A supplier and how it keeps its word.
 *
 * @param promisedDays what it promises; null or 0: nothing
 * @param lateDays median of the days beyond the promise, or of all days where nothing is promised
 * @param lateSigma spread of those days, in logs
 * @param orderWeekdays days on which it takes orders; empty: any
 */
record Vendor(
        int id,
        String code,
        String name,
        String country,
        String calendar,
        List<String> categories,
        Integer promisedDays,
        double lateDays,
        double lateSigma,
        Double minOrderValue,
        Set<DayOfWeek> orderWeekdays,
        double orderCost) {

    boolean shutsDown() {
        return calendar != null;
    }
}

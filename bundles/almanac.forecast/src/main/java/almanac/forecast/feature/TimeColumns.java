package almanac.forecast.feature;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.forecast.calendar.Holiday;
import almanac.forecast.calendar.Holidays;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;

/** Features of time alone, known for every bucket. */
final class TimeColumns {
    private TimeColumns() {}

    /** Buckets since the first of the series, and their square. */
    static void addTrend(List<Column> columns, DemandSeries series) {
        long first = series.firstBucket();
        columns.add(new Column("trend", b -> b - first));
        columns.add(new Column("trend_squared", b -> (double) (b - first) * (b - first)));
    }

    /** Sines and cosines; a pair whose wave is shorter than two buckets says nothing new and is left out. */
    static void addFourier(List<Column> columns, int season, int pairs) {
        for (int k = 1; k <= pairs && 2 * k <= season; k++) {
            double turn = 2 * Math.PI * k / season;
            if (2 * k < season) {
                columns.add(
                        new Column("sin_" + season + "_" + k, b -> Math.sin(turn * Math.floorMod(b, (long) season))));
            }
            columns.add(new Column("cos_" + season + "_" + k, b -> Math.cos(turn * Math.floorMod(b, (long) season))));
        }
    }

    /** Parts of the date that vary between buckets of that length. */
    static void addCalendar(List<Column> columns, TimeGrid grid) {
        TimeBucket length = grid.bucket();
        if (length == TimeBucket.STEP) {
            return;
        }
        if (length == TimeBucket.HOUR) {
            columns.add(new Column("hour", b -> Math.floorMod(b, 24L)));
        }
        if (length == TimeBucket.HOUR || length == TimeBucket.DAY) {
            columns.add(
                    new Column("day_of_week", b -> grid.dateOf(b).getDayOfWeek().getValue()));
            columns.add(new Column("day_of_month", b -> grid.dateOf(b).getDayOfMonth()));
            columns.add(new Column("day_of_year", b -> grid.dateOf(b).getDayOfYear()));
            columns.add(new Column("month_start", b -> grid.dateOf(b).getDayOfMonth() == 1 ? 1 : 0));
            columns.add(new Column("month_end", b -> isMonthEnd(grid.dateOf(b)) ? 1 : 0));
        }
        if (length == TimeBucket.HOUR || length == TimeBucket.DAY || length == TimeBucket.WEEK) {
            columns.add(new Column("week_of_year", b -> grid.dateOf(b).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        }
        if (length != TimeBucket.YEAR) {
            columns.add(new Column("month", b -> grid.dateOf(b).getMonthValue()));
        }
        if (length == TimeBucket.MONTH || length == TimeBucket.QUARTER) {
            columns.add(new Column("days", grid::daysIn));
        }
    }

    /** Days to and from each holiday, at most {@link Holidays#SIGHT}. */
    static void addHolidays(List<Column> columns, TimeGrid grid) {
        if (grid.bucket() == TimeBucket.STEP) {
            return;
        }
        for (Holiday holiday : Holiday.values()) {
            columns.add(new Column("days_to_" + holiday.key(), b -> Holidays.daysUntil(holiday, grid, b)));
            columns.add(new Column("days_from_" + holiday.key(), b -> Holidays.daysSince(holiday, grid, b)));
        }
    }

    private static boolean isMonthEnd(LocalDate date) {
        return date.getDayOfMonth() == date.lengthOfMonth();
    }
}

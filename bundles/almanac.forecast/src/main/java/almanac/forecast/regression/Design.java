package almanac.forecast.regression;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.forecast.calendar.Holiday;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The columns of a regression, by bucket of the grid: trend, waves of each season, holidays, drivers known ahead. Looked up anew for each
 * history, so that later values of drivers are seen.
 *
 * @param origin bucket where the trend is 0
 * @param trend whether there is one
 * @param waves of each season
 * @param holidays that the history saw often enough
 * @param drivers names of those used
 * @param usual values of the drivers where they are not known
 */
record Design(
        long origin, boolean trend, List<Waves> waves, List<Holiday> holidays, List<String> drivers, double[] usual) {
    private static final int LEAST_HOLIDAYS = 2;
    private static final int BUCKETS_EACH = 5;

    /** Holidays that a history holds twice and more; none where buckets are longer than a week. */
    static List<Holiday> seen(TimeGrid grid, long first, int buckets) {
        List<Holiday> seen = new ArrayList<>();
        TimeBucket bucket = grid.bucket();
        if (bucket == TimeBucket.DAY || bucket == TimeBucket.WEEK || bucket == TimeBucket.HOUR) {
            for (Holiday holiday : Holiday.values()) {
                if (count(holiday, grid, first, buckets) >= LEAST_HOLIDAYS) {
                    seen.add(holiday);
                }
            }
        }
        return seen;
    }

    private static long count(Holiday holiday, TimeGrid grid, long first, int buckets) {
        long count = 0;
        int from = grid.dateOf(first).getYear();
        int to = grid.dateOf(first + buckets - 1).getYear();
        for (int year = from; year <= to; year++) {
            count += holiday.in(year)
                            .map(grid::indexOf)
                            .filter(b -> b >= first && b < first + buckets)
                            .isPresent()
                    ? 1
                    : 0;
        }
        return count;
    }

    /** Drivers known ahead that vary within a history and are known in most of it; at most one for so many buckets. */
    static List<String> usable(DemandSeries series, long first, int buckets) {
        List<String> names = new ArrayList<>();
        for (Driver driver : series.drivers()) {
            if (driver.known() == Driver.Known.AHEAD
                    && isUsable(driver, first, buckets)
                    && (names.size() + 1) * BUCKETS_EACH <= buckets) {
                names.add(driver.name());
            }
        }
        return names;
    }

    private static boolean isUsable(Driver driver, long first, int buckets) {
        double[] known = known(driver, first, buckets);
        return 2 * known.length > buckets
                && Arrays.stream(known).distinct().limit(2).count() > 1;
    }

    private static double[] known(Driver driver, long first, int buckets) {
        double[] values = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            values[t] = driver.at(first + t);
        }
        return Arrays.stream(values).filter(Double::isFinite).toArray();
    }

    /** Their means within a history. */
    static double[] means(DemandSeries series, List<String> names, long first, int buckets) {
        return names.stream()
                .mapToDouble(name -> Arrays.stream(known(series.driver(name).orElseThrow(), first, buckets))
                        .average()
                        .orElse(0))
                .toArray();
    }

    int columns() {
        int sum = (trend ? 1 : 0) + 2 * holidays.size() + drivers.size();
        for (Waves one : waves) {
            sum += one.columns();
        }
        return sum;
    }

    /** The columns of a history or of what comes after it, one array a column. */
    double[][] columns(DemandSeries series, long first, int buckets) {
        return new DesignColumns(series, first, buckets).of(this);
    }
}

package almanac.forecast.calendar;

import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Where holidays lie on a grid. */
public final class Holidays {
    /** Farther than this many days, a holiday is out of sight. */
    public static final int SIGHT = 60;

    /** Demand rises this many days before a holiday and comes back after it. */
    private static final int SHADOW = 10;

    /** Dates of every holiday, by year. */
    private static final Map<Integer, List<Optional<LocalDate>>> YEARS = new ConcurrentHashMap<>();

    private Holidays() {}

    /**
     * Whether a bucket is so near a holiday that unusual demand is to be expected. Only buckets of up to a week are: longer ones hold
     * a holiday more often than not.
     */
    public static boolean isNear(TimeGrid grid, long bucket) {
        TimeBucket length = grid.bucket();
        if (length != TimeBucket.DAY && length != TimeBucket.WEEK && length != TimeBucket.HOUR) {
            return false;
        }
        for (Holiday holiday : Holiday.values()) {
            if (daysUntil(holiday, grid, bucket) <= SHADOW || daysSince(holiday, grid, bucket) <= SHADOW) {
                return true;
            }
        }
        return false;
    }

    /** Days from a bucket's last day to the next such holiday, 0 where it holds one; at most {@link #SIGHT}. */
    public static int daysUntil(Holiday holiday, TimeGrid grid, long bucket) {
        LocalDate first = grid.dateOf(bucket);
        LocalDate last = lastDay(grid, bucket);
        for (int year = first.getYear(); year <= last.getYear() + 1; year++) {
            Optional<LocalDate> date = in(holiday, year);
            if (date.isPresent() && !date.get().isBefore(first)) {
                return capped(ChronoUnit.DAYS.between(last, date.get()));
            }
        }
        return SIGHT;
    }

    /** Days from the last such holiday to a bucket's first day, 0 where it holds one; at most {@link #SIGHT}. */
    public static int daysSince(Holiday holiday, TimeGrid grid, long bucket) {
        LocalDate first = grid.dateOf(bucket);
        LocalDate last = lastDay(grid, bucket);
        for (int year = last.getYear(); year >= first.getYear() - 1; year--) {
            Optional<LocalDate> date = in(holiday, year);
            if (date.isPresent() && !date.get().isAfter(last)) {
                return capped(ChronoUnit.DAYS.between(date.get(), first));
            }
        }
        return SIGHT;
    }

    private static Optional<LocalDate> in(Holiday holiday, int year) {
        return YEARS.computeIfAbsent(
                        year,
                        y -> Arrays.stream(Holiday.values()).map(h -> h.in(y)).toList())
                .get(holiday.ordinal());
    }

    private static LocalDate lastDay(TimeGrid grid, long bucket) {
        LocalDate first = grid.dateOf(bucket);
        return first.plusDays(grid.bucket() == TimeBucket.HOUR ? 0 : Math.max(0, grid.daysIn(bucket) - 1));
    }

    private static int capped(long days) {
        return (int) Math.max(0, Math.min(SIGHT, days));
    }
}

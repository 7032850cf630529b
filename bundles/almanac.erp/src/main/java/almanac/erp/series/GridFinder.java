package almanac.erp.series;

import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Finds the grid that all times of a file lie on: the coarsest bucket, and the phase in which labels come back as they went in. Dates
 * that lie a whole number of months apart are months, quarters or years; else a whole number of weeks apart, weeks; else days. Times of
 * day make hours.
 */
final class GridFinder {
    private static final int LEAST_MONTH = 28;

    private boolean midnights = true;
    private boolean sameDayOfMonth = true;
    private boolean monthEnds = true;
    private boolean sameWeekday = true;
    private long leastGap = Long.MAX_VALUE;
    private long months;
    private long days;
    private LocalDate first;
    private LocalDate inMonth;
    private int dayOfMonth;

    /** Looks at every time of a file of dates. */
    GridFinder(Collection<Observations> series) {
        for (Observations observations : series) {
            for (int i = 0; i < observations.size(); i++) {
                dayOfMonth =
                        Math.max(dayOfMonth, Moments.day(observations.time(i)).getDayOfMonth());
            }
        }
        for (Observations observations : series) {
            LocalDate last = null;
            for (int i = 0; i < observations.size(); i++) {
                midnights &= Moments.isMidnight(observations.time(i));
                LocalDate day = Moments.day(observations.time(i));
                see(day);
                leastGap = last == null ? leastGap : Math.min(leastGap, ChronoUnit.DAYS.between(last, day));
                last = day;
            }
        }
    }

    private void see(LocalDate day) {
        first = first == null ? day : first;
        boolean end = day.getDayOfMonth() == day.lengthOfMonth();
        inMonth = inMonth == null && !end ? day : inMonth;
        monthEnds &= end;
        sameDayOfMonth &= day.getDayOfMonth() == Math.min(dayOfMonth, day.lengthOfMonth());
        sameWeekday &= day.getDayOfWeek() == first.getDayOfWeek();
        days = gcd(days, ChronoUnit.DAYS.between(first, day));
        months = gcd(months, ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day)));
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    /** The grid found. */
    TimeGrid grid() {
        return grid(bucket());
    }

    private TimeBucket bucket() {
        if (!midnights) {
            return TimeBucket.HOUR;
        }
        if (leastGap == Long.MAX_VALUE) {
            return TimeBucket.DAY;
        }
        if ((sameDayOfMonth || monthEnds) && leastGap >= LEAST_MONTH && months > 0) {
            return months % 12 == 0 ? TimeBucket.YEAR : months % 3 == 0 ? TimeBucket.QUARTER : TimeBucket.MONTH;
        }
        return days % 7 == 0 ? TimeBucket.WEEK : TimeBucket.DAY;
    }

    /** The grid of a given bucket, in the phase of the file where it has one. */
    TimeGrid grid(TimeBucket bucket) {
        return switch (bucket) {
            case WEEK ->
                sameWeekday && first.getDayOfWeek() != DayOfWeek.MONDAY ? new TimeGrid(bucket, first) : TimeGrid.WEEKS;
            case MONTH -> inPhase(bucket, 1);
            case QUARTER -> inPhase(bucket, 3);
            case YEAR -> inPhase(bucket, 12);
            default -> TimeGrid.standard(bucket);
        };
    }

    /** A date that is not a month's last shows the day of month that is meant; where all are, any of them does. */
    private TimeGrid inPhase(TimeBucket bucket, int step) {
        LocalDate anchor = monthEnds ? first : inMonth;
        boolean phased = (sameDayOfMonth || monthEnds) && months % step == 0;
        boolean standard = anchor.getDayOfMonth() == 1 && (anchor.getMonthValue() - 1) % step == 0;
        return phased && !standard ? new TimeGrid(bucket, anchor) : TimeGrid.standard(bucket);
    }
}

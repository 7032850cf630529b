package almanac.api.demand;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Numbers the buckets of a calendar: bucket 0 holds the anchor, later buckets count up, earlier ones down.
 *
 * <p>The anchor fixes the phase, so that labels come back as they went in: the weekday of weeks, the day of months (the last day of a
 * month stands for every month's last), the month of quarters and years. Hours count from 1970-01-01T00:00; steps are their own
 * number.
 *
 * @param bucket the length
 * @param anchor the label of bucket 0
 */
public record TimeGrid(TimeBucket bucket, LocalDate anchor) {
    private static final LocalDate EPOCH = LocalDate.EPOCH;
    private static final LocalDate MONDAY = LocalDate.of(1970, 1, 5);

    public static final TimeGrid DAYS = new TimeGrid(TimeBucket.DAY, EPOCH);
    /** ISO weeks, labelled by their Monday. */
    public static final TimeGrid WEEKS = new TimeGrid(TimeBucket.WEEK, MONDAY);

    public static final TimeGrid MONTHS = new TimeGrid(TimeBucket.MONTH, EPOCH);
    public static final TimeGrid STEPS = new TimeGrid(TimeBucket.STEP, EPOCH);
    public static final TimeGrid HOURS = new TimeGrid(TimeBucket.HOUR, EPOCH);

    public TimeGrid {
        Objects.requireNonNull(bucket, "bucket");
        Objects.requireNonNull(anchor, "anchor");
    }

    /** The usual grid of a bucket: Mondays, first days of months, quarters and years. */
    public static TimeGrid standard(TimeBucket bucket) {
        return bucket == TimeBucket.WEEK ? WEEKS : new TimeGrid(bucket, EPOCH);
    }

    /**
     * The bucket that holds a date.
     *
     * @throws IllegalStateException on a grid of steps, whose buckets have no date
     */
    public long indexOf(LocalDate date) {
        return switch (bucket) {
            case HOUR -> date.toEpochDay() * 24;
            case DAY -> ChronoUnit.DAYS.between(anchor, date);
            case WEEK -> Math.floorDiv(ChronoUnit.DAYS.between(anchor, date), 7);
            case MONTH -> monthIndex(date, 1);
            case QUARTER -> monthIndex(date, 3);
            case YEAR -> monthIndex(date, 12);
            case STEP -> throw noDates();
        };
    }

    /** The hour that holds a moment; on coarser grids as {@link #indexOf(LocalDate)}. */
    public long indexOf(LocalDateTime moment) {
        return bucket == TimeBucket.HOUR
                ? indexOf(moment.toLocalDate()) + moment.getHour()
                : indexOf(moment.toLocalDate());
    }

    /** The label of a bucket: its first day, or with a later anchor (a month's last day, say) that day. */
    public LocalDate dateOf(long index) {
        return switch (bucket) {
            case HOUR -> LocalDate.ofEpochDay(Math.floorDiv(index, 24));
            case DAY -> anchor.plusDays(index);
            case WEEK -> anchor.plusWeeks(index);
            case MONTH -> month(index);
            case QUARTER -> month(3 * index);
            case YEAR -> month(12 * index);
            case STEP -> throw noDates();
        };
    }

    /** The label as text: an ISO date, an ISO date-time for hours, the number itself for steps. */
    public String labelOf(long index) {
        return switch (bucket) {
            case STEP -> Long.toString(index);
            case HOUR ->
                dateOf(index).atTime((int) Math.floorMod(index, 24L), 0).toString() + ":00";
            default -> dateOf(index).toString();
        };
    }

    /** Days from the label of a bucket to that of the next. */
    public long daysIn(long index) {
        return ChronoUnit.DAYS.between(dateOf(index), dateOf(index + 1));
    }

    /** Whether the anchor is a month's last day, so that every label is. */
    private boolean atMonthEnd() {
        return anchor.equals(YearMonth.from(anchor).atEndOfMonth());
    }

    /** A date belongs to the bucket whose label opens it, or closes it where labels are month ends. */
    private long monthIndex(LocalDate date, int months) {
        long between = ChronoUnit.MONTHS.between(YearMonth.from(anchor), YearMonth.from(date));
        if (atMonthEnd()) {
            return Math.floorDiv(between + months - 1, (long) months);
        }
        boolean before = date.getDayOfMonth() < Math.min(anchor.getDayOfMonth(), date.lengthOfMonth());
        return Math.floorDiv(before ? between - 1 : between, (long) months);
    }

    private LocalDate month(long months) {
        YearMonth month = YearMonth.from(anchor).plusMonths(months);
        return atMonthEnd()
                ? month.atEndOfMonth()
                : month.atDay(Math.min(anchor.getDayOfMonth(), month.lengthOfMonth()));
    }

    private static IllegalStateException noDates() {
        return new IllegalStateException("integer time has no dates");
    }
}

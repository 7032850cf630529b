package almanac.cycle.series;

import almanac.api.demand.TimeGrid;
import java.time.LocalDate;
import java.util.function.ToDoubleFunction;

/**
 * The buckets a driver is made for.
 *
 * @param grid that they are counted on
 * @param first the first one
 * @param end the first one after the history
 * @param last the first one after the horizon
 */
public record Span(TimeGrid grid, long first, long end, long last) {
    /** How many buckets, horizon included. */
    public int size() {
        return (int) (last - first);
    }

    /** The same, beginning elsewhere. */
    public Span from(long otherFirst) {
        return new Span(grid, otherFirst, end, last);
    }

    /** The mean over a bucket's days, for every bucket from {@code first} to {@code to}. */
    public double[] means(long to, ToDoubleFunction<LocalDate> value) {
        double[] means = new double[(int) Math.max(0, to - first)];
        for (int i = 0; i < means.length; i++) {
            LocalDate next = grid.dateOf(first + i + 1);
            double sum = 0;
            int days = 0;
            for (LocalDate day = grid.dateOf(first + i); day.isBefore(next); day = day.plusDays(1)) {
                sum += value.applyAsDouble(day);
                days++;
            }
            means[i] = sum / days;
        }
        return means;
    }

    /** The share of a bucket's days that lie from one day to another, both included. */
    public double share(long bucket, LocalDate from, LocalDate to) {
        LocalDate start = grid.dateOf(bucket);
        long length = grid.daysIn(bucket);
        long begin = Math.max(from.toEpochDay(), start.toEpochDay());
        long finish = Math.min(to.toEpochDay() + 1, start.toEpochDay() + length);
        return Math.max(0, finish - begin) / (double) length;
    }
}

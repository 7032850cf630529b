package almanac.learning.global;

import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the calendar says of a bucket: its place in the season one by one where that is short, by sines and cosines where it is long
 * (Hyndman and Athanasopoulos 2021, "Forecasting: Principles and Practice", 3rd ed., section 7.4), and its place in the month. Safe for many
 * threads.
 */
final class Calendar {
    private static final int SHORT = 24;
    private static final int WAVES = 4;

    private final TimeGrid grid;
    private final int season;
    private final int count;
    private final int yearly;
    private final Map<Long, float[]> known = new ConcurrentHashMap<>();

    Calendar(TimeGrid grid, int season) {
        this.grid = grid;
        this.season = season;
        this.count = values(0).length;
        this.yearly = yearly();
    }

    /** Values a bucket. */
    int count() {
        return count;
    }

    /** How many of the last values are the place in the year. */
    int yearlyCount() {
        return yearly;
    }

    private int yearly() {
        return switch (grid.bucket()) {
            case DAY, HOUR -> 2 * WAVES;
            case WEEK -> season > SHORT ? 4 * WAVES : 2 * WAVES;
            case MONTH, QUARTER, YEAR, STEP -> 0;
        };
    }

    /** The values of a bucket; not to be changed. */
    float[] of(long bucket) {
        return known.computeIfAbsent(bucket, this::values);
    }

    /** The mean over a year of days, or over a season where that is longer. */
    float[] mean() {
        float[] mean = new float[count];
        int n = Math.max(season, grid.bucket() == TimeBucket.HOUR ? 24 * 7 * 52 : 52 * 7);
        for (int bucket = 0; bucket < n; bucket++) {
            float[] values = of(bucket);
            for (int c = 0; c < count; c++) {
                mean[c] += values[c] / n;
            }
        }
        return mean;
    }

    /** Buckets of a year of like days, 0 where a year is no season of its own. */
    static int year(TimeBucket bucket) {
        return switch (bucket) {
            case DAY -> 364;
            case WEEK -> 52;
            case MONTH -> 12;
            case QUARTER -> 4;
            case HOUR, YEAR, STEP -> 0;
        };
    }

    private float[] values(long bucket) {
        float[] values = new float[64];
        int n = 0;
        if (grid.bucket() == TimeBucket.WEEK) {
            LocalDate date = grid.dateOf(bucket);
            values[n++] = (float) (2.0 * (date.getDayOfMonth() - 1) / (date.lengthOfMonth() - 1) - 1);
        }
        if (season > 1 && season <= SHORT) {
            values[n + (int) Math.floorMod(bucket, (long) season)] = 1;
            n += season;
        } else if (season > SHORT) {
            n = waves(values, n, Math.floorMod(bucket, (long) season) / (double) season);
        }
        if (grid.bucket() == TimeBucket.STEP || grid.bucket() == TimeBucket.YEAR) {
            return java.util.Arrays.copyOf(values, n);
        }
        LocalDate date = grid.dateOf(bucket);
        if (grid.bucket() == TimeBucket.HOUR) {
            values[n + date.getDayOfWeek().ordinal()] = 1;
            n += 7;
        }
        if (grid.bucket() == TimeBucket.DAY) {
            values[n++] = (float) (2.0 * (date.getDayOfMonth() - 1) / (date.lengthOfMonth() - 1) - 1);
            values[n++] = date.getDayOfMonth() == 1 ? 1 : 0;
            values[n++] = date.getDayOfMonth() == date.lengthOfMonth() ? 1 : 0;
        }
        if (grid.bucket() != TimeBucket.MONTH && grid.bucket() != TimeBucket.QUARTER) {
            n = waves(values, n, (date.getDayOfYear() - 1) / (double) date.lengthOfYear());
        }
        return java.util.Arrays.copyOf(values, n);
    }

    private static int waves(float[] values, int from, double share) {
        int n = from;
        for (int k = 1; k <= WAVES; k++) {
            values[n++] = (float) Math.sin(2 * Math.PI * k * share);
            values[n++] = (float) Math.cos(2 * Math.PI * k * share);
        }
        return n;
    }
}

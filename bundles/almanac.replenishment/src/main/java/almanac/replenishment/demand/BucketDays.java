package almanac.replenishment.demand;

import almanac.api.demand.TimeGrid;
import java.time.LocalDate;

/**
 * Which bucket each coming day falls into. Day 1 is the day after the decision; bucket 0 is the one that holds day 1, so that days up
 * to the decision are not counted.
 */
final class BucketDays {
    private final long firstBucket;
    private final int[] bucketOfDay;
    private final int[] endDay;
    private final int[] length;

    /**
     * @param days how far to look; whole buckets are covered, so it reaches a little further
     */
    BucketDays(TimeGrid grid, LocalDate asOf, int days) {
        firstBucket = grid.indexOf(asOf.plusDays(1));
        int buckets = (int) (grid.indexOf(asOf.plusDays(Math.max(1, days))) - firstBucket) + 1;
        endDay = new int[buckets];
        length = new int[buckets];
        int day = 0;
        for (int k = 0; k < buckets; k++) {
            while (grid.indexOf(asOf.plusDays(day + 1L)) <= firstBucket + k) {
                day++;
            }
            endDay[k] = day;
            length[k] = k == 0 ? day : day - endDay[k - 1];
        }
        length[0] += elapsed(grid, asOf);
        bucketOfDay = new int[day + 1];
        for (int k = 0, d = 1; d <= day; d++) {
            k = d > endDay[k] ? k + 1 : k;
            bucketOfDay[d] = k;
        }
    }

    private int elapsed(TimeGrid grid, LocalDate asOf) {
        int days = 0;
        while (grid.indexOf(asOf.minusDays(days)) == firstBucket) {
            days++;
        }
        return days;
    }

    /** On the grid. */
    long firstBucket() {
        return firstBucket;
    }

    int buckets() {
        return endDay.length;
    }

    /** The last day that is covered. */
    int days() {
        return bucketOfDay.length - 1;
    }

    int bucketOf(int day) {
        return bucketOfDay[day];
    }

    /** The last day of a bucket. */
    int endDay(int bucket) {
        return endDay[bucket];
    }

    /** Days of a bucket, those before day 1 included. */
    int length(int bucket) {
        return length[bucket];
    }

    /** The last day before a bucket, 0 for the first one. */
    int startDay(int bucket) {
        return bucket == 0 ? 0 : endDay[bucket - 1];
    }
}

package almanac.promotion.learn;

import almanac.api.demand.TimeBucket;

/**
 * Lengths, in buckets, that go with a bucket.
 *
 * @param reach how far to either side the level of the baseline is taken from
 * @param before buckets before a promotion that customers may wait in
 * @param settling buckets after a promotion that are not taken for usual ones at first
 * @param week buckets of the weekly season; 1 for none
 * @param year buckets of a year
 * @param decays candidates for how much of the pull-forward of one bucket is left in the next
 */
public record Pace(int reach, int before, int settling, int week, double year, double[] decays) {
    /** The lengths of a bucket. */
    public static Pace of(TimeBucket bucket) {
        return switch (bucket) {
            case HOUR -> new Pace(24 * 14, 24, 48, 24, 24 * 365.25, new double[] {0.95, 0.98});
            case DAY -> new Pace(42, 3, 10, 7, 365.25, new double[] {0.7, 0.8, 0.88, 0.93});
            case WEEK -> new Pace(8, 1, 2, 1, 365.25 / 7, new double[] {0.15, 0.35, 0.55, 0.75});
            default -> new Pace(4, 1, 1, 1, 12, new double[] {0.1, 0.4});
        };
    }
}

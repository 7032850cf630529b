package almanac.learning.trees;

import almanac.api.demand.TimeBucket;

/**
 * Spans that matter on a grid, in buckets.
 *
 * @param cycle the short season, a week of days or a day of hours; 1 for none
 * @param year the long season, a year in whole cycles; 0 for none
 * @param windows of recent statistics, shortest first
 * @param level the window that the scale of a series is the mean of
 */
record Seasons(int cycle, int year, int[] windows, int level) {
    /**
     * Spans of a grid.
     *
     * @param season buckets of the season as set; the usual one of the bucket where nothing is
     */
    static Seasons of(TimeBucket bucket, int season) {
        return switch (bucket) {
            case HOUR -> new Seasons(24, 168, new int[] {6, 24, 168, 672}, 672);
            case DAY -> new Seasons(season > 1 && season < 60 ? season : 7, 364, new int[] {7, 28, 91, 364}, 91);
            case WEEK -> new Seasons(1, 52, new int[] {4, 13, 26, 52}, 52);
            case MONTH -> new Seasons(1, 12, new int[] {3, 6, 12, 24}, 12);
            case QUARTER -> new Seasons(1, 4, new int[] {2, 4, 8, 12}, 4);
            case YEAR -> new Seasons(1, 0, new int[] {2, 3, 5, 8}, 3);
            case STEP -> {
                int m = Math.max(1, season);
                int base = m > 1 ? m : 6;
                yield new Seasons(1, m > 1 ? m : 0, new int[] {Math.max(2, base / 3), base, 2 * base, 4 * base}, base);
            }
        };
    }
}

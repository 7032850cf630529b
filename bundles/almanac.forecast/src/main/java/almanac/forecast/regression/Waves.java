package almanac.forecast.regression;

import almanac.api.demand.TimeBucket;
import java.util.ArrayList;
import java.util.List;

/**
 * A season as pairs of a sine and a cosine, over buckets counted on the grid. Source: Hyndman and Athanasopoulos, "Forecasting: Principles
 * and Practice" (3rd ed.), section 7.4.
 *
 * @param length buckets of the season; a year of days or weeks is no whole number of them
 * @param pairs of waves, the longest first
 */
record Waves(double length, int pairs) {
    /** Lengths of the seasons of a bucket: the usual one, or the one that was asked for, and the longer one that days and hours have besides. */
    static List<Double> lengths(TimeBucket bucket, int season) {
        List<Double> lengths = new ArrayList<>();
        if (season > 1) {
            lengths.add(bucket == TimeBucket.WEEK && season == TimeBucket.WEEK.season() ? 365.25 / 7 : season);
            double longer =
                    switch (bucket) {
                        case DAY -> 365.25;
                        case HOUR -> 168;
                        default -> 0;
                    };
            if (longer > season) {
                lengths.add(longer);
            }
        }
        return lengths;
    }

    /** The most pairs that say something of their own. */
    static int most(double length) {
        return (int) Math.floor(length / 2);
    }

    /** Columns: two a pair, one where the cosine alternates and its sine is always 0. */
    int columns() {
        return 2 * pairs == length ? 2 * pairs - 1 : 2 * pairs;
    }

    /** The value of a column in a bucket. */
    double at(long bucket, int column) {
        int pair = column / 2 + 1;
        double angle = 2 * Math.PI * pair * (bucket % length) / length;
        boolean alternates = 2 * pair == length;
        return column % 2 == 0 && !alternates ? Math.sin(angle) : Math.cos(angle);
    }
}

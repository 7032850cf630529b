package almanac.api.demand;

import java.util.Arrays;
import java.util.Optional;

/** The length of a bucket. */
public enum TimeBucket {
    HOUR('H', 24),
    DAY('D', 7),
    WEEK('W', 52),
    MONTH('M', 12),
    QUARTER('Q', 4),
    YEAR('Y', 1),
    /** Integer time: buckets that have a number and no date. */
    STEP('S', 1);

    private final char code;
    private final int season;

    TimeBucket(char code, int season) {
        this.code = code;
        this.season = season;
    }

    /** The letter of the command line: H, D, W, M, Q, Y. */
    public char code() {
        return code;
    }

    /** Buckets of the usual season: 24 hours, 7 days, 52 weeks, 12 months, 4 quarters; 1 means none. */
    public int season() {
        return season;
    }

    /** By the letter of the command line, either case. */
    public static Optional<TimeBucket> ofCode(String code) {
        return Arrays.stream(values())
                .filter(b -> code.equalsIgnoreCase(String.valueOf(b.code)))
                .findFirst();
    }
}

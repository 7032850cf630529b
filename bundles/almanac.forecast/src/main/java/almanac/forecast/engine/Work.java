package almanac.forecast.engine;

/**
 * Fixed estimates of the work that a choice and its forecast are: milliseconds of one core of the kind that docs/benchmarks.md was measured
 * on. They stand in for a clock, so that what fits into a budget is the same everywhere.
 */
final class Work {
    private static final double MILLIS_A_MINUTE = 60_000;

    private Work() {}

    /** Milliseconds for a series of so many buckets. */
    static double millis(Rung rung, boolean intermittent, int buckets) {
        return switch (rung) {
            case FULL -> intermittent ? 1 + 0.012 * buckets : 2 + 0.023 * buckets;
            case LIGHT -> intermittent ? 0.8 + 0.0045 * buckets : 1 + 0.006 * buckets;
            case SINGLE -> intermittent ? 0.4 + 0.0004 * buckets : 0.6 + 0.001 * buckets;
        };
    }

    static double ofMinutes(double minutes) {
        return minutes * MILLIS_A_MINUTE;
    }
}

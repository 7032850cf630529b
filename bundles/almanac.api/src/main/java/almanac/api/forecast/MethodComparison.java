package almanac.api.forecast;

/**
 * Whether one method is truly better than another, or only by chance. The loss is the mean absolute scaled error (MASE).
 *
 * @param first a method
 * @param second the one it is compared with
 * @param over what the cases are
 * @param cases at which both were scored
 * @param difference mean loss of the first less that of the second; below 0 where the first is better
 * @param low lower limit of a 95% bootstrap interval of the difference
 * @param high upper limit of it
 * @param pValue of no difference at all, two-sided (Diebold and Mariano 1995, Journal of Business and Economic Statistics 13, 253-263)
 */
public record MethodComparison(
        String first, String second, Over over, int cases, double difference, double low, double high, double pValue) {
    /** What a case is. */
    public enum Over {
        /** A series; series are taken as independent of each other. */
        SERIES,
        /** An origin, for few series; neighbouring origins are not independent. */
        ORIGINS
    }

    /** Whether 0 lies outside the interval. */
    public boolean isClear() {
        return low > 0 || high < 0;
    }
}

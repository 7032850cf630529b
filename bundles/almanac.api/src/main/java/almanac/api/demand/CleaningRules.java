package almanac.api.demand;

/**
 * How to clean.
 *
 * @param missing how missing buckets are filled
 * @param outlier how outliers are found
 * @param outlierThreshold how far is too far: standard deviations, IQR or MAD multiples by the rule
 * @param restoreStockOuts whether censored buckets are raised to an estimate of what was asked for
 */
public record CleaningRules(Missing missing, Outlier outlier, double outlierThreshold, boolean restoreStockOuts) {
    /** How missing buckets are filled. */
    public enum Missing {
        ZERO,
        INTERPOLATE,
        MEAN,
        SEASONAL
    }

    /** How outliers are found. */
    public enum Outlier {
        NONE,
        THRESHOLD,
        IQR,
        HAMPEL,
        SEASONAL_RESIDUAL
    }

    /** Seasonal filling, seasonal residuals beyond 6 robust standard deviations, stock-outs restored. */
    public static final CleaningRules DEFAULT = new CleaningRules(Missing.SEASONAL, Outlier.SEASONAL_RESIDUAL, 6, true);
}

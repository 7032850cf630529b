package almanac.api.run;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * What was forecast for a bucket that is over, and what was asked for.
 *
 * @param date first day of the bucket
 * @param asOf day of the decision of the run that made the forecast: the last one kept that did not know the bucket yet
 * @param ahead buckets ahead of that decision, 1 for the first
 * @param method that made the forecast
 * @param learned whether that method learns across series, or blends with one that does
 * @param actual units asked for, as the last run cleaned them
 * @param forecast units, the mean, with promotions and without overrides
 * @param naive what seasonal naive would have said on that day, units; NaN where the series was too short to say anything
 * @param within whether the actual lies within the forecast's 80% interval
 */
public record RealisedForecast(
        Sku sku,
        LocalDate date,
        LocalDate asOf,
        int ahead,
        String method,
        boolean learned,
        double actual,
        double forecast,
        double naive,
        boolean within) {
    /** Forecast minus actual, units: above 0 is over-forecast. */
    public double error() {
        return forecast - actual;
    }
}

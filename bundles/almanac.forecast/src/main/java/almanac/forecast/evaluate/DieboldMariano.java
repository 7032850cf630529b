package almanac.forecast.evaluate;

import org.apache.commons.math3.distribution.TDistribution;

/**
 * Whether one method's losses are truly lower than another's: the test of Diebold and Mariano (1995), "Comparing predictive accuracy",
 * Journal of Business and Economic Statistics 13, 253-263, with the correction of Harvey, Leybourne and Newbold (1997), "Testing the
 * equality of prediction mean squared errors", International Journal of Forecasting 13, 281-291, equation 9.
 *
 * @param statistic below 0 where the first method is better; infinite where the difference is always the same; NaN where there is none
 * @param pValue two-sided, by Student's law with n - 1 degrees of freedom
 * @param lags autocovariances counted: h - 1, or 0 where these made a variance that is not above 0
 */
public record DieboldMariano(double statistic, double pValue, int lags) {
    /**
     * Tests losses of forecasts made at consecutive origins.
     *
     * @param first losses of one method, one an origin, for instance squared errors or pinball losses
     * @param second losses of the other, at the same origins
     * @param horizon buckets ahead that each forecast looked, at least 1 and fewer than there are origins
     */
    public static DieboldMariano test(double[] first, double[] second, int horizon) {
        double[] difference = difference(first, second);
        int n = difference.length;
        if (horizon < 1 || horizon >= n) {
            throw new IllegalArgumentException("horizon " + horizon + " with " + n + " origins");
        }
        double mean = Comparison.mean(difference);
        double variance = variance(difference, mean, horizon);
        int lags = variance > 0 ? horizon - 1 : 0;
        if (!(variance > 0)) {
            variance = variance(difference, mean, 1);
        }
        if (!(variance > 0)) {
            return mean == 0
                    ? new DieboldMariano(Double.NaN, 1, 0)
                    : new DieboldMariano(Math.copySign(Double.POSITIVE_INFINITY, mean), 0, 0);
        }
        double h = lags + 1.0;
        double correction = Math.sqrt((n + 1 - 2 * h + h * (h - 1) / n) / n);
        double statistic = correction * mean / Math.sqrt(variance);
        double tail = new TDistribution(null, n - 1).cumulativeProbability(-Math.abs(statistic));
        return new DieboldMariano(statistic, 2 * tail, lags);
    }

    static double[] difference(double[] first, double[] second) {
        if (first.length != second.length || first.length < 2) {
            throw new IllegalArgumentException(first.length + " and " + second.length + " losses");
        }
        double[] difference = new double[first.length];
        for (int t = 0; t < first.length; t++) {
            difference[t] = first[t] - second[t];
        }
        return difference;
    }

    /** Of the mean difference: errors h buckets ahead overlap in h - 1 of them. */
    private static double variance(double[] difference, double mean, int horizon) {
        int n = difference.length;
        double sum = 0;
        for (int lag = 0; lag < horizon; lag++) {
            for (int t = lag; t < n; t++) {
                sum += (lag == 0 ? 1 : 2) * (difference[t] - mean) * (difference[t - lag] - mean);
            }
        }
        return sum / n / n;
    }
}

package almanac.api.forecast;

/**
 * How good forecasts were over a rolling-origin backtest. Errors are actual minus forecast; NaN where a measure cannot be computed.
 *
 * @param origins how many origins
 * @param points how many forecast buckets with a known actual
 * @param mae mean absolute error, units
 * @param mse mean squared error, units squared
 * @param rmse root of the mean squared error, units
 * @param wape sum of absolute errors over sum of absolute actuals
 * @param mase absolute error scaled by the in-sample seasonal naive one (Hyndman and Koehler 2006, International Journal of Forecasting
 *     22, 679-688)
 * @param rmsse root mean squared error scaled by the in-sample one-step naive one, from the first demand on (M5 competition)
 * @param bias sum of forecasts minus sum of actuals, over sum of absolute actuals: above 0 is over-forecast
 * @param pinball mean pinball loss over the probabilities 0.1 to 0.9 and 0.95, units
 * @param coverage80 share of actuals within the 80% interval
 * @param coverage95 share of actuals within the 95% interval
 * @param crps continuous ranked probability score, units, by twice the mean pinball loss over the quantiles
 * @param seconds CPU time of fits and forecasts
 */
public record Accuracy(
        int origins,
        int points,
        double mae,
        double mse,
        double rmse,
        double wape,
        double mase,
        double rmsse,
        double bias,
        double pinball,
        double coverage80,
        double coverage95,
        double crps,
        double seconds) {}

package almanac.api.forecast;

import almanac.api.Sku;

/**
 * One row of a backtest.
 *
 * <p>In the summary over all series errors are pooled: each forecast bucket counts alike in MAE, MSE, RMSE, WAPE, bias, pinball loss,
 * CRPS and coverage. MASE and RMSSE are means over the series that have one, origins the most that a series has, seconds a sum.
 *
 * @param sku null for the summary over all series
 */
public record SeriesAccuracy(Sku sku, String method, Accuracy accuracy) {}

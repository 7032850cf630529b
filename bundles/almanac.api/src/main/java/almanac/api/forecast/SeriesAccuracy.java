package almanac.api.forecast;

import almanac.api.Sku;

/**
 * One row of a backtest.
 *
 * @param sku null for the summary over all series
 */
public record SeriesAccuracy(Sku sku, String method, Accuracy accuracy) {}

package almanac.api.replenishment;

import almanac.api.demand.CleanedSeries;
import almanac.api.forecast.Forecast;

/**
 * The demand side of one SKU.
 *
 * @param forecast with sample paths, over lead time plus review period at least
 * @param history what it was made from
 */
public record DemandOutlook(Forecast forecast, CleanedSeries history) {}

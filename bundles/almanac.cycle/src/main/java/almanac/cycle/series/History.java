package almanac.cycle.series;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;

/**
 * What one SKU is forecast from. Drivers are attached when it is used.
 *
 * @param own its own demand, or where it has none what stands in for it
 * @param used its own cleaned demand, or with a like item's before it
 * @param likeItem the item whose history stands in for what is not there yet; null for none
 */
public record History(CleanedSeries own, DemandSeries used, String likeItem) {}

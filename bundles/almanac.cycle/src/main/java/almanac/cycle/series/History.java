package almanac.cycle.series;

import almanac.api.Reason;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;

/**
 * What one SKU is forecast from. Drivers are attached when it is used.
 *
 * @param own its own demand, or where it has none what stands in for it
 * @param used its own cleaned demand, or with a like item's before it
 * @param likeItem the item, or the items by commas, whose history stands in for what is not there yet; null for none
 * @param byAttributes whether those were found by category and attributes, not named by the host
 */
public record History(CleanedSeries own, DemandSeries used, String likeItem, boolean byAttributes) {
    /** From its own demand, or that of an item which the host names. */
    History(CleanedSeries own, DemandSeries used, String likeItem) {
        this(own, used, likeItem, false);
    }

    /** What a user should know of it; null for nothing. */
    public Reason note() {
        return likeItem == null
                ? null
                : byAttributes
                        ? Reason.of("forecast.alike-items", "items", likeItem)
                        : Reason.of("forecast.like-item", "item", likeItem);
    }
}

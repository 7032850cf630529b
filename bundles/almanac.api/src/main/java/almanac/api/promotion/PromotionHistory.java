package almanac.api.promotion;

import almanac.api.demand.CleanedSeries;
import almanac.api.host.Item;
import almanac.api.host.Price;
import almanac.api.host.Promotion;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What promotions are learned from.
 *
 * @param series raw and cleaned, all on one grid of dates, with their drivers: {@code price} tells of price dips that nobody marked,
 *     {@code holiday} of days that sell by themselves. Promotion buckets are left as they were
 * @param promotions as the host has them; those that had not begun by {@code asOf} teach nothing
 * @param prices price lists, for the depth of promotions that name a price
 * @param items by item id; categories tell who takes demand from whom
 * @param asOf the day of the decision; nothing later is known
 */
public record PromotionHistory(
        Collection<CleanedSeries> series,
        List<Promotion> promotions,
        List<Price> prices,
        Map<String, Item> items,
        LocalDate asOf) {
    public PromotionHistory {
        promotions = List.copyOf(promotions);
        prices = List.copyOf(prices);
        items = Map.copyOf(items);
    }
}

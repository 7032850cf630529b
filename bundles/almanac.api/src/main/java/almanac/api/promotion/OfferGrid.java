package almanac.api.promotion;

import java.time.LocalDate;
import java.util.List;

/**
 * Possible promotions: each item at each depth, with each mechanic, at each start.
 *
 * @param items by id; empty, with no category either: all that are sold
 * @param categories all items of these too
 * @param locationId where they are promoted; null for everywhere
 * @param percents discount depths, 0..100
 * @param mechanics none: promotions that name none
 * @param from the first start; null for the first bucket that can be planned
 * @param starts how many, a week apart
 * @param days length of each promotion
 * @param restDays days between a promotion that the host has planned and one of the same item
 * @param cost money of each; null for none
 */
public record OfferGrid(
        List<String> items,
        List<String> categories,
        String locationId,
        List<Double> percents,
        List<String> mechanics,
        LocalDate from,
        int starts,
        int days,
        int restDays,
        Double cost) {
    public OfferGrid {
        items = List.copyOf(items);
        categories = List.copyOf(categories);
        percents = List.copyOf(percents);
        mechanics = List.copyOf(mechanics);
    }
}

package almanac.promotion.learn;

import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.promotion.book.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was learned of promotions.
 *
 * @param decay how much of the pull-forward of one bucket is left in the next
 * @param runVariance variance, on the log scale, of what is special about one promotion
 * @param pooled coefficients of items, categories and all
 * @param categories by item
 * @param standing SKUs that are promoted most of the time; they are not among the others
 * @param events own promotions seen, by item
 * @param between what promotions do to other categories
 */
public record Learned(
        Layout layout,
        TimeGrid grid,
        Pace pace,
        double decay,
        double runVariance,
        Shrinkage.Pooled pooled,
        Map<String, String> categories,
        List<LearnedSku> skus,
        Map<Sku, Standing> standing,
        Map<String, Integer> events,
        Between between) {
    /** The same with the SKUs of another part of the shop, seen with the same effects. */
    Learned with(Learned part) {
        Map<String, String> allCategories = new LinkedHashMap<>(categories);
        allCategories.putAll(part.categories);
        List<LearnedSku> allSkus = new ArrayList<>(skus);
        allSkus.addAll(part.skus);
        Map<String, Integer> allEvents = new TreeMap<>(events);
        part.events.forEach((item, n) -> allEvents.merge(item, n, Integer::sum));
        Map<Sku, Standing> allStanding = new HashMap<>(standing);
        allStanding.putAll(part.standing);
        return new Learned(
                layout,
                grid,
                pace,
                decay,
                runVariance,
                pooled,
                allCategories,
                allSkus,
                allStanding,
                allEvents,
                between);
    }

    /** The same with what promotions do to other categories, seen from all SKUs. */
    Learned withBetween() {
        Between found = Between.of(skus, runVariance);
        return new Learned(layout, grid, pace, decay, runVariance, pooled, categories, skus, standing, events, found);
    }

    /** What is known of an item's coefficients; of one never seen, what its category or all items say. */
    public Posterior of(String item, String category) {
        return pooled.of(item, category);
    }
}

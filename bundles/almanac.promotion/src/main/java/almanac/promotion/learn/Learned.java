package almanac.promotion.learn;

import almanac.api.demand.TimeGrid;
import almanac.promotion.book.Layout;
import java.util.List;
import java.util.Map;

/**
 * What was learned of promotions.
 *
 * @param decay how much of the pull-forward of one bucket is left in the next
 * @param runVariance variance, on the log scale, of what is special about one promotion
 * @param pooled coefficients of items, categories and all
 * @param categories by item
 * @param events own promotions seen, by item
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
        Map<String, Integer> events) {
    /** What is known of an item's coefficients; of one never seen, what its category or all items say. */
    public Posterior of(String item, String category) {
        return pooled.of(item, category);
    }
}

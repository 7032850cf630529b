package almanac.api.promotion;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.host.Promotion;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What was learned of promotions; nothing, where a method is left as it is. Immutable, safe for many threads. */
@ProviderType
public interface PromotionEffects {
    /**
     * How many times the baseline promotions sell, at the depths that were seen: for all items, each category, each item with promotions
     * of its own.
     */
    default List<Uplift> uplifts() {
        return List.of();
    }

    /** How demand answers to a lower price during promotions and price dips: for all items, each category, each item with any. */
    default List<EffectSize> elasticities() {
        return List.of();
    }

    /** The share of a promotion's additional units that other items of the category lose; below 0 where they gain (halo). */
    default List<EffectSize> cannibalisation() {
        return List.of();
    }

    /** What promotions do to other categories, each pair; those that the data do not carry are near 0 and not used. */
    default List<BetweenEffect> betweenCategories() {
        return List.of();
    }

    /** The share of a promotion's additional units that is missing afterwards, since customers bought ahead. */
    default List<EffectSize> pullForward() {
        return List.of();
    }

    /** How promotions wear out: on their n-th bucket they sell {@code n^-value} of what they sold on the first. */
    default List<EffectSize> fading() {
        return List.of();
    }

    /** Promotions that were learned from: SKUs times runs of buckets under promotion. */
    int events();

    /** How promotions that are over went, by end, the latest first. */
    default List<PromotionReview> reviews() {
        return List.of();
    }

    /**
     * The same buckets as if there had been no promotion, its own or another item's: what baseline forecasts are made from.
     *
     * @param series raw or cleaned, of a SKU that was learned from; any other is returned as it is
     */
    default DemandSeries baseline(DemandSeries series) {
        return series;
    }

    /**
     * What promotions will do from a bucket on: those that run then, and what is left of those that ended before.
     *
     * @param promotions past and planned
     * @param firstBucket on the grid of the series learned from
     * @param horizon buckets ahead
     */
    PromotionOutlook outlook(List<Promotion> promotions, long firstBucket, int horizon);

    /**
     * What each of many possible promotions would do by itself, in short; much quicker than {@link #outlook} where they differ in their
     * time only.
     *
     * @param baselines forecasts without promotions; SKUs without one are left out, and so are buckets beyond them
     * @return in the order of the options
     */
    default List<Appraisal> appraise(List<Promotion> options, Collection<Forecast> baselines) {
        throw new UnsupportedOperationException();
    }
}

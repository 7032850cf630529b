package almanac.promotion.learn;

import almanac.api.Sku;

/**
 * What was learned of one SKU; numbers are by bucket of its history.
 *
 * @param firstBucket of the history
 * @param factors of promotions on demand, by their effects
 * @param baseline units a bucket at full availability
 * @param sold units
 * @param onSale share of the bucket on sale
 * @param level recent baseline, units a bucket
 * @param category empty for none
 * @param group SKUs that may take demand from each other
 * @param runs promotions of its own that were seen
 * @param seen factors of promotions on demand, with what was special about each
 * @param isStanding whether promotion has become what is usual: nothing else within reach of the end
 * @param running what is known of the promotion that the history ends in; null where it ends in none
 * @param dispersion variance of usual demand by its mean
 * @param wholeUnits whether demand is counted in whole units
 */
public record LearnedSku(
        Sku sku,
        long firstBucket,
        PackedFloats factors,
        PackedFloats baseline,
        PackedFloats sold,
        PackedFloats onSale,
        double level,
        String category,
        String group,
        int runs,
        PackedFloats seen,
        boolean isStanding,
        Running running,
        double dispersion,
        boolean wholeUnits) {}

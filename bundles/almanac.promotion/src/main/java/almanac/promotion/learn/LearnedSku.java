package almanac.promotion.learn;

import almanac.api.Sku;

/**
 * What was learned of one SKU; numbers are by bucket of its history.
 *
 * @param firstBucket of the history
 * @param factors of promotions on demand
 * @param baseline units a bucket at full availability
 * @param sold units
 * @param onSale share of the bucket on sale
 * @param level recent baseline, units a bucket
 * @param category empty for none
 * @param group SKUs that may take demand from each other
 * @param runs promotions of its own that were seen
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
        int runs) {}

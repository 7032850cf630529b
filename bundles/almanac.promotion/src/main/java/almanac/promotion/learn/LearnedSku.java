package almanac.promotion.learn;

import almanac.api.Sku;

/**
 * What was learned of one SKU.
 *
 * @param firstBucket of the history
 * @param factors of promotions on demand, by bucket of the history; shared, not to be changed
 * @param level recent baseline, units a bucket
 * @param category empty for none
 * @param group SKUs that may take demand from each other
 * @param runs promotions of its own that were seen
 */
public record LearnedSku(
        Sku sku, long firstBucket, float[] factors, double level, String category, String group, int runs) {}

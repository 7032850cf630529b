package almanac.api.promotion;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * What a planned promotion does to one SKU in one bucket, expected units. Baseline + incremental + cannibalised + pulled forward = total.
 *
 * @param date label of the bucket
 * @param baseline without the promotion
 * @param incremental in addition to it, and neither taken from other items nor from other buckets; for items that are not promoted, what
 *     they gain by it (halo)
 * @param cannibalised what the SKU loses to promoted items, 0 or below
 * @param pulledForward bought now instead of later (above 0), or missing here since it was bought before (below 0); over all buckets it
 *     comes to nothing
 * @param total with everything
 * @param low 5% limit of the total
 * @param high 95% limit of the total
 * @param revenue money taken, against no promotion; null where no price is known
 * @param margin money earned, against no promotion, its share of the promotion's cost included; null where cost or price is unknown
 */
public record PromotionLine(
        String promotionId,
        Sku sku,
        LocalDate date,
        double baseline,
        double incremental,
        double cannibalised,
        double pulledForward,
        double total,
        double low,
        double high,
        Double revenue,
        Double margin) {}

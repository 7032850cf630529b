package almanac.api.promotion;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * What a planned promotion does to one SKU in one bucket, units.
 *
 * @param date label of the bucket
 * @param baseline expected without the promotion
 * @param incremental sold in addition to it
 * @param cannibalised taken from this SKU by others' promotions, 0 or below
 * @param pulledForward taken from later buckets (above 0), or missing here for it (below 0)
 * @param total expected with everything
 * @param low 5% limit of the total
 * @param high 95% limit of the total
 * @param margin money, against no promotion; null where cost or price is unknown
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
        Double margin) {}

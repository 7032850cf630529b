package almanac.api.promotion;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * How one promotion went at one SKU.
 *
 * @param baseline units without it, by what was learned
 * @param sold units sold in its buckets, stock-outs left as they were
 * @param incremental sold less baseline, for the share of its buckets that it was on sale
 * @param expected units that what is known today would expect of it
 * @param cannibalised units that other items lost, 0 or below; shared by the promotion's SKUs
 * @param missingAfter units missing afterwards since they were bought ahead, 0 or below
 * @param stockedOut share of its buckets not on sale, 0..1
 * @param margin money earned against no promotion, its cost included; null where cost or price is unknown
 * @param returnOnCost margin by the promotion's cost; null where there is no cost or no margin
 */
public record PromotionReview(
        String promotionId,
        String name,
        String mechanic,
        Sku sku,
        LocalDate from,
        LocalDate to,
        double baseline,
        double sold,
        double incremental,
        double expected,
        double cannibalised,
        double missingAfter,
        double stockedOut,
        Double margin,
        Double returnOnCost) {
    /** Units that were to be expected and were not sold, 0 or above: they are left where stock was made for them. */
    public double leftOver() {
        return Math.max(0, expected - sold);
    }
}

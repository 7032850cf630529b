package almanac.api.host;

import java.time.LocalDate;

/**
 * A row of the planning table {@code promotion}, past or planned. One promotion may have many rows; null item, category or location
 * means all of them.
 *
 * @param promotionId not null
 * @param mechanic free text: TPR, FEATURE, DISPLAY, BOGO ...; may be null
 * @param startDate first day
 * @param endDate last day
 * @param discountPercent 0..100; may be null
 * @param promoPrice money a unit; may be null
 * @param cost money for the whole promotion; may be null
 */
public record Promotion(
        String promotionId,
        String name,
        String mechanic,
        LocalDate startDate,
        LocalDate endDate,
        String itemId,
        String categoryId,
        String locationId,
        Double discountPercent,
        Double promoPrice,
        Double cost) {}

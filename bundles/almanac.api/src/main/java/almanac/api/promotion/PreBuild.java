package almanac.api.promotion;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * What a planned promotion needs to have ready at one SKU before it starts.
 *
 * @param neededBy the promotion's first day
 * @param units expected to sell in addition to the baseline
 * @param unitsHigh the same with every bucket at its 95% limit
 * @param leadTimeDays until an order arrives; null where unknown
 * @param orderBy last day on which an order is there in time; null where the lead time is unknown
 */
public record PreBuild(
        String promotionId,
        Sku sku,
        LocalDate neededBy,
        double units,
        double unitsHigh,
        Double leadTimeDays,
        LocalDate orderBy) {}

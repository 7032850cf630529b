package almanac.api.host;

import almanac.api.Sku;

/**
 * The levels by which a host itself reorders a SKU.
 *
 * @param supplierId from whom; null where the host is to choose
 * @param sourceLocationId from where, for a transfer; null for a purchase
 * @param reorderPoint units; at or below it is ordered
 * @param orderUpTo units; at least the reorder point
 * @param orderMultiple units of a pack; null where unknown
 */
public record OrderLevel(
        Sku sku,
        String supplierId,
        String sourceLocationId,
        double reorderPoint,
        double orderUpTo,
        Double orderMultiple) {}

package almanac.api.host;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * An approved suggestion on its way to the host as a draft document line.
 *
 * @param key idempotency key: the host gets at most one document for it, ever
 * @param kind what to draft
 * @param supplierId null for transfers
 * @param sourceLocationId null for purchases
 * @param quantity units, above 0
 * @param orderBy when to order
 * @param arrives when it is expected
 * @param note one line of reason for whoever opens the document
 */
public record Draft(
        String key,
        SupplyKind kind,
        Sku sku,
        String supplierId,
        String sourceLocationId,
        double quantity,
        LocalDate orderBy,
        LocalDate arrives,
        String note) {}

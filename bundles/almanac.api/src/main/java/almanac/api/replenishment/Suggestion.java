package almanac.api.replenishment;

import almanac.api.Sku;
import almanac.api.host.SupplyKind;
import java.time.LocalDate;

/**
 * A proposed order line.
 *
 * @param key stable over runs for the same SKU, supplier and kind while it lives
 * @param supplierId null for transfers, and where no supplier is known
 * @param kind purchase or transfer
 * @param sourceLocationId null for purchases
 * @param status where it is in its life
 * @param quantity suggested units, above 0
 * @param finalQuantity units to be ordered: as suggested until someone edits it
 * @param unitPrice money a unit; null where unknown
 * @param orderBy the last day to order in time
 * @param arrives when it would arrive if ordered on {@code orderBy}
 * @param previousQuantity what the run before suggested; null where it had none
 */
public record Suggestion(
        String key,
        Sku sku,
        String supplierId,
        SupplyKind kind,
        String sourceLocationId,
        SuggestionStatus status,
        double quantity,
        double finalQuantity,
        Double unitPrice,
        LocalDate orderBy,
        LocalDate arrives,
        Double previousQuantity) {
    /** The same with another status and the quantity of the run before. */
    public Suggestion comparedTo(SuggestionStatus newStatus, Double quantityBefore) {
        return new Suggestion(
                key,
                sku,
                supplierId,
                kind,
                sourceLocationId,
                newStatus,
                quantity,
                finalQuantity,
                unitPrice,
                orderBy,
                arrives,
                quantityBefore);
    }
}

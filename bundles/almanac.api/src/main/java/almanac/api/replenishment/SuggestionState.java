package almanac.api.replenishment;

import java.time.LocalDate;

/**
 * What actions change of a suggestion, as the audit trail keeps it before and after.
 *
 * @param key of the line
 * @param supplierId null for transfers, and where none is known
 * @param sourceLocationId null for purchases, and in entries that were written before it was kept
 * @param quantity suggested units
 * @param finalQuantity units to be ordered
 * @param unitPrice money a unit; null where unknown
 * @param snoozedUntil null where it is not snoozed
 */
public record SuggestionState(
        String key,
        String supplierId,
        String sourceLocationId,
        SuggestionStatus status,
        double quantity,
        double finalQuantity,
        Double unitPrice,
        LocalDate orderBy,
        LocalDate arrives,
        boolean edited,
        LocalDate snoozedUntil) {}

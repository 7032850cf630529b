package almanac.api.replenishment;

import almanac.api.Sku;
import almanac.api.host.SupplyKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A proposed order line.
 *
 * @param key stable over runs for the same SKU, supplier and kind while it lives
 * @param supplierId null for transfers, and where no supplier is known
 * @param kind purchase or transfer
 * @param sourceLocationId null for purchases
 * @param status where it is in its life
 * @param quantity suggested units, above 0; 0 where only a planner wants the line
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
    private static final int KEY_BYTES = 12;

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

    /** The same in another status. */
    public Suggestion withStatus(SuggestionStatus other) {
        return comparedTo(other, previousQuantity);
    }

    /** The same with another quantity to be ordered. */
    public Suggestion withFinal(double units) {
        return new Suggestion(
                key,
                sku,
                supplierId,
                kind,
                sourceLocationId,
                status,
                quantity,
                units,
                unitPrice,
                orderBy,
                arrives,
                previousQuantity);
    }

    /** The same on other dates. */
    public Suggestion withDates(LocalDate newOrderBy, LocalDate newArrives) {
        return new Suggestion(
                key,
                sku,
                supplierId,
                kind,
                sourceLocationId,
                status,
                quantity,
                finalQuantity,
                unitPrice,
                newOrderBy,
                newArrives,
                previousQuantity);
    }

    /** Supplier or source location; empty where neither is known. */
    public String from() {
        return supplierId != null ? supplierId : Objects.requireNonNullElse(sourceLocationId, "");
    }

    /** What is to be ordered in money; null where no price is known. */
    public Double value() {
        return unitPrice == null ? null : finalQuantity * unitPrice;
    }

    /**
     * The key of suggestions for a SKU from one supplier or source, the same in every run.
     *
     * @param from supplier or source location; empty where neither is known
     */
    public static String key(Sku sku, String from, SupplyKind kind) {
        String text = sku.itemId() + '|' + sku.locationId() + '|' + from + '|' + kind;
        byte[] digest = sha256().digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

package almanac.replenishment.plan;

import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionStatus;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;

/** Makes suggestions. */
final class Suggestions {
    private static final int KEY_BYTES = 12;

    private Suggestions() {}

    static Suggestion of(Supplied sku, double quantity, LocalDate orderBy, LocalDate arrives) {
        return new Suggestion(
                key(sku),
                sku.sku(),
                sku.choice().supplierId(),
                sku.choice().kind(),
                sku.choice().sourceLocationId(),
                SuggestionStatus.NEW,
                quantity,
                quantity,
                sku.choice().unitPrice(quantity),
                orderBy,
                arrives,
                null);
    }

    /** The same with another quantity. */
    static Suggestion resized(Suggestion suggestion, double quantity) {
        return new Suggestion(
                suggestion.key(),
                suggestion.sku(),
                suggestion.supplierId(),
                suggestion.kind(),
                suggestion.sourceLocationId(),
                suggestion.status(),
                quantity,
                quantity,
                suggestion.unitPrice(),
                suggestion.orderBy(),
                suggestion.arrives(),
                suggestion.previousQuantity());
    }

    /** The same for the same SKU, supplier or source, and kind, in every run. */
    private static String key(Supplied sku) {
        String text = sku.sku().itemId()
                + '|'
                + sku.sku().locationId()
                + '|'
                + sku.choice().from()
                + '|'
                + sku.choice().kind();
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

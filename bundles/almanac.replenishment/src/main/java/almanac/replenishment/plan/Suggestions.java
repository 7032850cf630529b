package almanac.replenishment.plan;

import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionStatus;
import java.time.LocalDate;

/** Makes suggestions. */
final class Suggestions {
    private Suggestions() {}

    static Suggestion of(Supplied sku, double quantity, LocalDate orderBy, LocalDate arrives) {
        return new Suggestion(
                Suggestion.key(sku.sku(), sku.choice().from(), sku.choice().kind()),
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
}

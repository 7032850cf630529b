package almanac.api.replenishment;

/** Where a suggestion is in its life. */
public enum SuggestionStatus {
    NEW,
    /** As an earlier one for the same SKU and supplier, with another quantity or date. */
    CHANGED,
    SNOOZED,
    APPROVED,
    REJECTED,
    ORDERED,
    EXPIRED
}

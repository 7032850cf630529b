package almanac.api.replenishment;

/** Where a suggestion is in its life. */
public enum SuggestionStatus {
    NEW,
    /** As an earlier one for the same SKU and supplier, with another quantity or an earlier date. */
    CHANGED,
    /** Put off until a day. */
    SNOOZED,
    /** To be ordered; counted as coming until the host shows it. */
    APPROVED,
    /** Not to be ordered; remembered, so that it does not come back the next day. */
    REJECTED,
    /** Given to the host; counted as coming until the host shows it. */
    ORDERED,
    /** Ended without an order. */
    EXPIRED;

    /** Whether a decision is pending, or has put the suggestion off; at most one such for a SKU, supplier and kind. */
    public boolean isPending() {
        return this == NEW || this == CHANGED || this == SNOOZED || this == REJECTED;
    }

    /** Whether someone should look at it now. */
    public boolean isOpen() {
        return this == NEW || this == CHANGED;
    }

    /** Whether it is to be ordered, or was. */
    public boolean isCommitted() {
        return this == APPROVED || this == ORDERED;
    }
}

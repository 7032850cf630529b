package almanac.api.replenishment;

/** How soon a SKU needs someone; the most urgent first. */
public enum Urgency {
    /** Nothing left to sell. */
    STOCKED_OUT,
    /** Likely to run out before an order placed now arrives. */
    AT_RISK,
    /** At or below the reorder point: order now. */
    ORDER_NOW,
    /** Will need an order soon. */
    SOON,
    /** Nothing to do. */
    NONE,
    /** More stock than demand will use for a long time. */
    SURPLUS
}

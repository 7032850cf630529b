package almanac.api.host;

/** How stock comes in. */
public enum SupplyKind {
    PURCHASE,
    TRANSFER,
    REQUISITION
}

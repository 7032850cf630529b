package almanac.api.host;

/** What a service level is a share of. */
public enum ServiceType {
    /** Cycle service level (alpha): replenishment cycles without a stock-out. */
    CYCLE,
    /** Fill rate (beta): units served from stock. */
    FILL_RATE,
    /** Fill rate of all SKUs that the parameter holds for, taken together, at the least cost of stock. */
    GROUP_FILL_RATE,
    /** The level at which the next unit's holding cost equals its expected shortage cost. */
    COST
}

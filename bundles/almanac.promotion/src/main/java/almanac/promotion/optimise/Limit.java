package almanac.promotion.optimise;

/**
 * A linear limit on which options are chosen together: the sum of {@code by[k]} over the chosen {@code at[k]} is at most {@code most}. The
 * arrays are shared, not to be changed.
 *
 * @param label which one of its kind: a day, a SKU, an item; empty where there is one only
 */
record Limit(Kind kind, String label, int[] at, double[] by, double most) {
    /** What is limited. */
    enum Kind {
        /** One promotion of a SKU at a time. */
        ONE_AT_A_TIME,
        BUDGET,
        SLOTS,
        TOTAL,
        PER_ITEM,
        CAPACITY,
        SUPPLY,
        /** No more surplus goes than is sold; one coefficient is -1, of what goes. */
        SURPLUS,
        /** The second plan keeps only so much of the first. */
        OTHER_THAN_FIRST
    }
}

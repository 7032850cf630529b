package almanac.api.replenishment;

import almanac.api.demand.Distribution;

/**
 * How long an order takes to arrive.
 *
 * @param days the distribution, days
 * @param source where it comes from
 * @param receipts how many receipts it was learned from, 0 for none
 */
public record LeadTime(Distribution days, Source source, int receipts) {
    /** Where a lead time comes from, the best first. */
    public enum Source {
        /** Receipts of this SKU from this supplier. */
        RECEIPTS,
        /** Receipts of the supplier's other items. */
        SUPPLIER_RECEIPTS,
        /** What the supply term says. */
        TERM,
        /** Nothing is known: the setting's default. */
        DEFAULT
    }
}

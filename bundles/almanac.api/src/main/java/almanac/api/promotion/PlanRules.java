package almanac.api.promotion;

/**
 * What a plan of promotions is chosen for, and within which limits. Null is no limit.
 *
 * @param budget money; takes each promotion's cost and what its discount gives away
 * @param slots promotions that may run on one day
 * @param total promotions of the whole plan
 * @param perItem promotions of one item, or one category where categories are promoted
 * @param restDays days between two promotions of one item
 * @param leastMarginShare margin that must be left on the reduced price, as a share of it
 * @param capacity units beyond the usual, of all promotions together, that a bucket can take
 * @param seconds that the search may take
 */
public record PlanRules(
        Aim aim,
        Double budget,
        Integer slots,
        Integer total,
        Integer perItem,
        int restDays,
        Double leastMarginShare,
        Double capacity,
        double seconds) {
    /** What is made as large as it can be. */
    public enum Aim {
        /** Money earned against no promotion. */
        MARGIN,
        /** Units sold in addition, those taken from other items taken off. */
        UNITS,
        /** Surplus stock that goes, at what it cost. */
        CLEAR
    }

    /** No limits at all. */
    public static PlanRules of(Aim aim) {
        return new PlanRules(aim, null, null, null, null, 0, null, null, 10);
    }
}

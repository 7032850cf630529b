package almanac.api.promotion;

import almanac.api.Reason;
import almanac.api.Sku;

/**
 * A SKU that is worth a promotion, and why.
 *
 * @param units that the reason is about: asked for beyond what was expected, not needed, or not sold within their life
 * @param money of those units; null where no price or cost is known
 */
public record Opportunity(Kind kind, Sku sku, double units, Double money, Reason reason) {
    /** Why it is worth one. */
    public enum Kind {
        /** Asked for more than was forecast, and rising: about to be hot. */
        HOT,
        /** More in stock than is needed. */
        SURPLUS,
        /** Stock that will not be sold within its shelf life. */
        EXPIRING
    }
}

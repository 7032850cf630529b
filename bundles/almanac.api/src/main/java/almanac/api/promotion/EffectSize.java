package almanac.api.promotion;

/**
 * An effect of promotions with how sure it is.
 *
 * @param scope what it holds for
 * @param id the item's or category's; empty for all
 * @param value posterior mean
 * @param low 5% limit
 * @param high 95% limit
 * @param events promotions it rests on; 0 where it is borrowed from the scope above
 */
public record EffectSize(Scope scope, String id, double value, double low, double high, int events) {
    /** What an effect holds for, the widest first. */
    public enum Scope {
        ALL,
        CATEGORY,
        ITEM
    }
}

package almanac.api.promotion;

/**
 * How many times the baseline a promotion sells, learned from past ones.
 *
 * @param scope what it was learned for: an item, a category, or all
 * @param mechanic empty for any
 * @param discountPercent 0..100, the depth it holds for
 * @param factor median, 1 means no effect
 * @param low 5% limit
 * @param high 95% limit
 * @param events past promotions it rests on
 */
public record Uplift(
        String scope, String mechanic, double discountPercent, double factor, double low, double high, int events) {}

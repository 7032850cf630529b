package almanac.api.promotion;

/**
 * How many times the baseline a promotion sells, learned from past ones.
 *
 * @param mechanic empty for promotions that name none
 * @param discountPercent 0..100, the depth it holds for
 * @param factor 1 means no effect
 */
public record Uplift(String mechanic, double discountPercent, EffectSize factor) {}

package almanac.api.replenishment;

import almanac.api.Sku;

/**
 * An order placed in a replay.
 *
 * @param quantity units, above 0
 * @param source where it is transferred from, which gives no more than it has; null for purchases
 */
public record ReplayOrder(Sku sku, double quantity, Sku source) {}

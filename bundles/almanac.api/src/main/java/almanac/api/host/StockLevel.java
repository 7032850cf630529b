package almanac.api.host;

import almanac.api.Sku;

/**
 * A row of the planning table {@code stock}.
 *
 * @param onHand units; may be negative where the host allows it
 * @param reserved units promised to orders
 * @param unavailable units blocked, damaged, in quarantine
 */
public record StockLevel(Sku sku, double onHand, double reserved, double unavailable) {}

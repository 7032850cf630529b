package almanac.api.host;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * A row of the planning table {@code open_supply}: on order, not yet received.
 *
 * @param kind what it comes by
 * @param dueDate when it is expected; may be past, then it is late
 * @param quantity units still to come
 * @param supplierId may be null
 * @param document the host's reference; may be null
 */
public record OpenSupply(
        Sku sku, SupplyKind kind, LocalDate dueDate, double quantity, String supplierId, String document) {}

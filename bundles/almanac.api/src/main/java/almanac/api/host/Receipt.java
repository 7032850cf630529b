package almanac.api.host;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * A row of the planning table {@code receipt}: what came in, and when it had been ordered. Lead times are learned from it.
 *
 * @param supplierId may be null
 * @param promisedOn may be null
 */
public record Receipt(
        Sku sku, String supplierId, LocalDate orderedOn, LocalDate promisedOn, LocalDate receivedOn, double quantity) {}

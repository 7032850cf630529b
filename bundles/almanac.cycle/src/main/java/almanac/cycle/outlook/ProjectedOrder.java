package almanac.cycle.outlook;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * An order that a supplier has, or can expect.
 *
 * @param basis how sure it is
 * @param orderOn null for one that is placed already
 * @param quantity units
 * @param unitPrice money a unit; null where unknown
 * @param document the host's reference; null where it has none
 */
public record ProjectedOrder(
        String supplierId,
        Basis basis,
        Sku sku,
        LocalDate orderOn,
        LocalDate arrives,
        double quantity,
        Double unitPrice,
        String document) {
    /** How sure an order is, the surest first. */
    public enum Basis {
        /** The host shows it as open. */
        OPEN,
        /** Given to the host, not yet shown by it. */
        ORDERED,
        APPROVED,
        SUGGESTED,
        /** By the policy, if demand comes as expected. */
        PROJECTED
    }
}

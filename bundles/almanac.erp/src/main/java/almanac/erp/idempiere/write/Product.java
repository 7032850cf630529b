package almanac.erp.idempiere.write;

import java.math.BigDecimal;

/**
 * A product as a document names it.
 *
 * @param orgId 0 where every organisation may use it
 * @param uomId its base unit
 * @param scale decimals that a quantity of it may have
 * @param orderable active, purchased and not discontinued
 */
public record Product(long id, String value, long orgId, long uomId, int scale, boolean orderable) {
    /** A quantity as this product can have it; null where it cannot. */
    BigDecimal quantity(double units) {
        BigDecimal exact = BigDecimal.valueOf(units).stripTrailingZeros();
        return exact.scale() > scale ? null : exact.setScale(Math.max(0, exact.scale()));
    }
}

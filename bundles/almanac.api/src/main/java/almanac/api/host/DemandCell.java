package almanac.api.host;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * One SKU in one bucket.
 *
 * @param bucket the first day of it
 */
public record DemandCell(Sku sku, LocalDate bucket) {}

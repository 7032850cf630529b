package almanac.api.host;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * Demand of one SKU on one day or in one bucket, summed by the host.
 *
 * @param date the day, or the first day of the bucket asked for
 * @param quantity signed: a return is negative
 * @param netAmount money, null where the host does not say
 */
public record DemandLine(Sku sku, LocalDate date, double quantity, Double netAmount) {}

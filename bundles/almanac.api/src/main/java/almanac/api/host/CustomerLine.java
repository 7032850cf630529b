package almanac.api.host;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * One row of demand with whose it was; not summed.
 *
 * @param quantity signed: a return is negative
 * @param netAmount money, null where the host does not say
 * @param customerId null where the host does not say
 * @param segment the host's own customer segment; null where it does not say
 */
public record CustomerLine(
        Sku sku, LocalDate date, double quantity, Double netAmount, String customerId, String segment) {}

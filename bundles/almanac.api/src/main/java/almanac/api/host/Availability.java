package almanac.api.host;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * A row of the planning table {@code availability}: it marks censored demand.
 *
 * @param inStock 0..1, the share of the day on sale
 */
public record Availability(Sku sku, LocalDate date, double inStock) {}

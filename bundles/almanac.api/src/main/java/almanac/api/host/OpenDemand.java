package almanac.api.host;

import almanac.api.Sku;
import java.time.LocalDate;

/**
 * A row of the planning table {@code open_demand}: ordered by customers, not yet delivered.
 *
 * @param document the host's reference; may be null
 */
public record OpenDemand(Sku sku, LocalDate dueDate, double quantity, String document) {}

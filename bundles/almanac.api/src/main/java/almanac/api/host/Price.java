package almanac.api.host;

import java.time.LocalDate;

/**
 * A row of the planning table {@code price}.
 *
 * @param locationId null: at every location
 * @param validTo last day; null: until the next one
 */
public record Price(String itemId, String locationId, LocalDate validFrom, LocalDate validTo, double unitPrice) {}

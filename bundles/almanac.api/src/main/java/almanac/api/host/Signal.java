package almanac.api.host;

import java.time.LocalDate;

/**
 * A row of the planning table {@code signal}: weather, holidays, search interest, review sentiment. Null item, category or location
 * means all of them.
 *
 * @param knownUntil the last day for which values were known when the row was written; null where the host does not say
 */
public record Signal(
        String signal,
        LocalDate date,
        double value,
        String itemId,
        String categoryId,
        String locationId,
        LocalDate knownUntil) {}

package almanac.api.replenishment;

import java.time.LocalDate;

/**
 * A location that can give some of an item to another one.
 *
 * @param units it can spare, above 0
 * @param arrives when they would be there if they left on the day of the decision
 */
public record TransferSource(String locationId, double units, LocalDate arrives) {}

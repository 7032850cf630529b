package almanac.api.host;

import java.time.LocalDate;

/**
 * A row of the planning table {@code review}: what somebody wrote of an item, of a place, or of a place's item.
 *
 * @param itemId null for every item
 * @param locationId null for every location
 * @param text in any language; one that is not understood counts as neither praise nor blame
 */
public record Review(String itemId, String locationId, LocalDate date, String text) {}

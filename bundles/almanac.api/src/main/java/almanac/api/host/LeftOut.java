package almanac.api.host;

import almanac.api.Place;
import almanac.api.Reason;

/**
 * A row that the adapter could read but left out of planning, for the data-quality list.
 *
 * @param place where it stands
 * @param why for instance {@code row.non-stock-item}
 */
public record LeftOut(Place place, Reason why) {}

package almanac.api.host;

import java.util.Map;

/**
 * A row of the planning table {@code location}. Null means the host does not say.
 *
 * @param locationId not null
 * @param name may be null
 * @param kind free text: SHOP, WAREHOUSE ...; may be null
 * @param sourceLocationId the location it is replenished from; may be null
 * @param timeZone an IANA zone; may be null
 * @param calendarId of its closing days; may be null
 * @param attributes the columns named {@code attr_*}, without that prefix
 */
public record Location(
        String locationId,
        String name,
        String kind,
        String sourceLocationId,
        String timeZone,
        String calendarId,
        Map<String, String> attributes) {
    public Location {
        attributes = Map.copyOf(attributes);
    }
}

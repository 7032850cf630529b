package almanac.api.host;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * A row of the planning table {@code supplier}. Null means the host does not say.
 *
 * @param supplierId not null
 * @param orderWeekdays days on which orders may be placed; empty means any
 */
public record Supplier(
        String supplierId,
        String name,
        Double minOrderValue,
        Double minOrderQuantity,
        String calendarId,
        Set<DayOfWeek> orderWeekdays,
        Double maxVolume,
        Double maxWeight) {
    public Supplier {
        orderWeekdays = Set.copyOf(orderWeekdays);
    }
}

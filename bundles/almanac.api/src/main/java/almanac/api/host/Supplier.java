package almanac.api.host;

import java.time.DayOfWeek;
import java.util.Set;

/**
 * A row of the planning table {@code supplier}. Null means the host does not say.
 *
 * @param supplierId not null
 * @param orderWeekdays days on which orders may be placed; empty means any
 * @param costPerOrder money an order, however many lines it has
 * @param maxOrderValue money an order may come to at most
 */
public record Supplier(
        String supplierId,
        String name,
        Double minOrderValue,
        Double minOrderQuantity,
        String calendarId,
        Set<DayOfWeek> orderWeekdays,
        Double maxVolume,
        Double maxWeight,
        Double costPerOrder,
        Double maxOrderValue) {
    public Supplier {
        orderWeekdays = Set.copyOf(orderWeekdays);
    }

    /** A supplier without cost or limit of an order as a whole. */
    public Supplier(
            String supplierId,
            String name,
            Double minOrderValue,
            Double minOrderQuantity,
            String calendarId,
            Set<DayOfWeek> orderWeekdays,
            Double maxVolume,
            Double maxWeight) {
        this(
                supplierId,
                name,
                minOrderValue,
                minOrderQuantity,
                calendarId,
                orderWeekdays,
                maxVolume,
                maxWeight,
                null,
                null);
    }
}

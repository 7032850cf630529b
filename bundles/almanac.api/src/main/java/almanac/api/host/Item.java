package almanac.api.host;

import java.time.LocalDate;
import java.util.Map;

/**
 * A row of the planning table {@code item}. Null means the host does not say.
 *
 * @param itemId not null
 * @param name may be null
 * @param categoryId may be null
 * @param baseUom unit that quantities are in; may be null
 * @param uomScale decimals a quantity may have; 0 = whole units; null where unknown
 * @param unitCost money a unit; may be null
 * @param unitPrice money a unit; may be null
 * @param currency may be null
 * @param active whether the item is planned
 * @param launchedOn may be null
 * @param discontinuedOn may be null
 * @param successorId the item that takes over; may be null
 * @param likeItemId the item whose history stands in for a new one's; may be null
 * @param shelfLifeDays may be null
 * @param unitVolume in the unit of the supplier's maximum; may be null
 * @param unitWeight in the unit of the supplier's maximum; may be null
 * @param attributes the columns named {@code attr_*}, without that prefix
 */
public record Item(
        String itemId,
        String name,
        String categoryId,
        String baseUom,
        Integer uomScale,
        Double unitCost,
        Double unitPrice,
        String currency,
        boolean active,
        LocalDate launchedOn,
        LocalDate discontinuedOn,
        String successorId,
        String likeItemId,
        Integer shelfLifeDays,
        Double unitVolume,
        Double unitWeight,
        Map<String, String> attributes) {
    public Item {
        attributes = Map.copyOf(attributes);
    }

    /** An item of which only the key is known. */
    public static Item unknown(String itemId) {
        return new Item(
                itemId, null, null, null, null, null, null, null, true, null, null, null, null, null, null, null,
                Map.of());
    }
}

package almanac.api.host;

import java.time.LocalDate;

/**
 * A row of the planning table {@code supply_term}: how an item is bought from a supplier. Null means the host does not say.
 *
 * @param itemId not null
 * @param locationId null: at every location
 * @param supplierId not null
 * @param preferred whether it is the one to buy from
 * @param leadTimeDays null or 0: unknown, not immediate
 * @param leadTimeSdDays standard deviation of the lead time
 * @param reviewDays days between two chances to order
 * @param minOrderQuantity units
 * @param orderMultiple units of a pack
 * @param maxOrderQuantity units
 * @param breakQuantity units from which {@code unitPrice} holds
 * @param unitPrice money a unit
 * @param costPerOrder money an order
 * @param leadTimeFixed the lead time is as given, whatever receipts say; no host says so, a planner's override does
 */
public record SupplyTerm(
        String itemId,
        String locationId,
        String supplierId,
        boolean preferred,
        Double leadTimeDays,
        Double leadTimeSdDays,
        Double reviewDays,
        Double minOrderQuantity,
        Double orderMultiple,
        Double maxOrderQuantity,
        Double breakQuantity,
        Double unitPrice,
        Double costPerOrder,
        LocalDate validFrom,
        LocalDate validTo,
        boolean leadTimeFixed) {
    /** A term whose lead time may be learned. */
    public SupplyTerm(
            String itemId,
            String locationId,
            String supplierId,
            boolean preferred,
            Double leadTimeDays,
            Double leadTimeSdDays,
            Double reviewDays,
            Double minOrderQuantity,
            Double orderMultiple,
            Double maxOrderQuantity,
            Double breakQuantity,
            Double unitPrice,
            Double costPerOrder,
            LocalDate validFrom,
            LocalDate validTo) {
        this(
                itemId,
                locationId,
                supplierId,
                preferred,
                leadTimeDays,
                leadTimeSdDays,
                reviewDays,
                minOrderQuantity,
                orderMultiple,
                maxOrderQuantity,
                breakQuantity,
                unitPrice,
                costPerOrder,
                validFrom,
                validTo,
                false);
    }
}

package almanac.api.store;

import almanac.api.Sku;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a planner sets over what the model forecasts or the host's parameters say. Runs never remove it; it ends on its day, or when it is
 * withdrawn, and is kept for the record.
 *
 * @param id its number within the scope, 0 before it is stored
 * @param itemId null: every item
 * @param locationId null: every location
 * @param categoryId null: every category
 * @param what {@link #FORECAST_SET}, {@link #FORECAST_ADD}, {@link #FORECAST_PERCENT}, else the name of a parameter as the planning tables have it
 * @param value units a bucket, percent, or the parameter's value, as text
 * @param from the first day of demand that it holds for, for forecasts; else null
 * @param till the last such day; null for no end
 * @param reason one word that groups overrides, for instance {@code promotion}
 * @param author who set it
 * @param comment may be null
 * @param expiresOn runs on this day of decision and later leave it out; null for never
 * @param withdrawnAt null where it was not
 * @param withdrawnBy null where it was not
 */
public record PlannerOverride(
        long id,
        String itemId,
        String locationId,
        String categoryId,
        String what,
        String value,
        LocalDate from,
        LocalDate till,
        String reason,
        String author,
        String comment,
        Instant createdAt,
        LocalDate expiresOn,
        Instant withdrawnAt,
        String withdrawnBy) {
    /** So many units a bucket; of several SKUs together, shared by their forecasts. */
    public static final String FORECAST_SET = "forecast_set";
    /** So many units a bucket more, or fewer where negative; of several SKUs together, shared by their forecasts. */
    public static final String FORECAST_ADD = "forecast_add";
    /** Percent more, or fewer where negative, of each SKU. */
    public static final String FORECAST_PERCENT = "forecast_percent";

    /** Whether it changes forecasts; else it sets a parameter. */
    public boolean isForecast() {
        return what.equals(FORECAST_SET) || what.equals(FORECAST_ADD) || what.equals(FORECAST_PERCENT);
    }

    /** Whether it holds for a SKU. */
    public boolean holdsFor(Sku sku, String category) {
        return (itemId == null || itemId.equals(sku.itemId()))
                && (locationId == null || locationId.equals(sku.locationId()))
                && (categoryId == null || categoryId.equals(category));
    }

    /** Whether runs on a day of decision reckon with it. */
    public boolean isInForce(LocalDate asOf) {
        return withdrawnAt == null && (expiresOn == null || asOf.isBefore(expiresOn));
    }

    /** The same with the number that the store gave. */
    public PlannerOverride withId(long newId) {
        return new PlannerOverride(
                newId,
                itemId,
                locationId,
                categoryId,
                what,
                value,
                from,
                till,
                reason,
                author,
                comment,
                createdAt,
                expiresOn,
                withdrawnAt,
                withdrawnBy);
    }
}

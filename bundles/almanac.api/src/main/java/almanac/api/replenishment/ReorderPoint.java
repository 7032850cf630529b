package almanac.api.replenishment;

import almanac.api.Reason;
import java.util.List;

/**
 * The levels a policy sets for one SKU, units.
 *
 * @param policy its name
 * @param target the service asked for
 * @param leadTimeDays mean, days
 * @param reviewDays days
 * @param leadTimeDemandMean expected demand over the span that the reorder point must cover: lead time plus review period, or with an
 *     order quantity, lead time plus what is sold below the reorder point until a review finds it there
 * @param leadTimeDemandP90 the 90% quantile of the same
 * @param safetyStock reorder point minus expected demand, never below 0
 * @param reorderPoint s: order when the inventory position is at or below it
 * @param orderUpTo S: the position an order brings back to
 * @param orderQuantity Q: the economic or usual quantity, 0 where the policy has none
 * @param reasons how the levels came about
 */
public record ReorderPoint(
        String policy,
        ServiceTarget target,
        double leadTimeDays,
        double reviewDays,
        double leadTimeDemandMean,
        double leadTimeDemandP90,
        double safetyStock,
        double reorderPoint,
        double orderUpTo,
        double orderQuantity,
        List<Reason> reasons) {
    public ReorderPoint {
        reasons = List.copyOf(reasons);
    }
}

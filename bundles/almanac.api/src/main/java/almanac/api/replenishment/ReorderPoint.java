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
 * @param leadTimeDemandMean expected demand over lead time plus review period
 * @param leadTimeDemandP90 its 90% quantile
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

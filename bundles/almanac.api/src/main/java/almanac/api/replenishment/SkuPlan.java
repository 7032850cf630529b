package almanac.api.replenishment;

import almanac.api.Reason;
import almanac.api.Sku;
import java.time.LocalDate;
import java.util.List;

/**
 * What the run says about one SKU: a line of the worklist. Units throughout.
 *
 * @param onHand units
 * @param onOrder units
 * @param position the inventory position
 * @param levels what the policy set
 * @param suggestion null where nothing is to be ordered; the reasons say why
 * @param stockoutProbability of running out before an order placed now would arrive, 0..1
 * @param moneyAtRisk expected units short before arrival times their value; null where no price or cost is known
 * @param daysOfCover days the free stock lasts at the expected demand; null where none is expected
 * @param stockoutP50 the day the stock, with what is on order, is as likely out as not; null beyond the horizon
 * @param stockoutP90 the day the stock has run out with a probability of 10%; null beyond the horizon
 * @param reasons the equation as data, the deciding one first; never empty
 */
public record SkuPlan(
        Sku sku,
        Urgency urgency,
        double onHand,
        double onOrder,
        double position,
        ReorderPoint levels,
        Suggestion suggestion,
        double stockoutProbability,
        Double moneyAtRisk,
        Double daysOfCover,
        LocalDate stockoutP50,
        LocalDate stockoutP90,
        List<Reason> reasons) {
    public SkuPlan {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException(sku + ": a plan without a reason");
        }
    }

    /** The same with another suggestion. */
    public SkuPlan withSuggestion(Suggestion other) {
        return with(other, reasons);
    }

    /** The same with another suggestion and other reasons. */
    public SkuPlan with(Suggestion other, List<Reason> otherReasons) {
        return new SkuPlan(
                sku,
                urgency,
                onHand,
                onOrder,
                position,
                levels,
                other,
                stockoutProbability,
                moneyAtRisk,
                daysOfCover,
                stockoutP50,
                stockoutP90,
                otherReasons);
    }
}

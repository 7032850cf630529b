package almanac.api.promotion;

import almanac.api.Sku;
import almanac.api.host.Promotion;
import java.time.LocalDate;
import java.util.List;

/**
 * What one possible promotion would do by itself, against none, over all SKUs and buckets that it changes: those that it takes from and
 * those that it leaves empty too.
 *
 * @param units additional, those taken from other items and those bought ahead taken off
 * @param taken units that other items lose, 0 or below
 * @param revenue money taken; null where a price is unknown
 * @param margin money earned, the promotion's cost taken off; null where a price or a cost is unknown
 * @param given money that its discount gives away on what it sells; 0 where no price is known
 * @param leastMarginShare margin left on the reduced price, as a share of it, of the promoted SKU with least; null where a price or a cost
 *     is unknown
 * @param needs what must be there beyond the usual, in the order of SKU and date
 */
public record Appraisal(
        Promotion promotion,
        double units,
        double taken,
        Double revenue,
        Double margin,
        double given,
        Double leastMarginShare,
        List<Need> needs) {
    public Appraisal {
        needs = List.copyOf(needs);
    }

    /** Money that it takes from a budget: its own cost, and what its discount gives away. */
    public double spend() {
        return given + (promotion.cost() == null ? 0 : promotion.cost());
    }

    /**
     * Units beyond the usual that a promoted SKU sells in one bucket.
     *
     * @param date label of the bucket
     * @param units expected
     * @param high 95% limit of the total, less what is usual
     */
    public record Need(Sku sku, LocalDate date, double units, double high) {}
}

package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.demand.Distribution;
import almanac.api.replenishment.DemandAhead;
import almanac.api.replenishment.PolicyFacts;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * One order for a season: what is left over in the end is worth its salvage value only. The season lasts until the item ends, or as far as
 * the forecast reaches. The order brings the position to the quantile cu / (cu + co) of the season's demand, cu the margin (or the shortage
 * cost given), co the cost less the salvage value, plus holding to the end (Snyder and Shen, "Fundamentals of Supply Chain Theory", 2nd ed.,
 * section 4.3).
 */
@Component(property = ReplenishmentPolicy.POLICY + "=" + NewsvendorPolicy.NAME)
public final class NewsvendorPolicy implements ReplenishmentPolicy {
    public static final String NAME = "newsvendor";

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        if (!(input.meanPerDay() > 0)) {
            return LotLevels.nothing(NAME, input);
        }
        DemandAhead ahead = input.facts().ahead();
        int days = ahead == null
                ? (int) Math.round(input.leadTimeDays() + input.reviewDays())
                : season(ahead, input.facts().daysOnSale());
        Distribution demand = ahead == null ? input.protectionDemand() : ahead.between(0, days);
        double under = under(input);
        double over = over(input, days);
        boolean priced = under > 0 && over > 0;
        double ratio =
                priced ? Service.criticalRatio(under, over) : input.target().level();
        double level = Level.up(demand.quantile(ratio), input.scale());
        Reason why = priced
                ? Reason.of(
                        "levels.newsvendor",
                        "orderUpTo",
                        level,
                        "demand",
                        demand.mean(),
                        "days",
                        days,
                        "ratio",
                        ratio,
                        "under",
                        under,
                        "over",
                        over)
                : Reason.of(
                        "levels.newsvendor-level",
                        "orderUpTo",
                        level,
                        "demand",
                        demand.mean(),
                        "days",
                        days,
                        "ratio",
                        ratio);
        return new ReorderPoint(
                NAME,
                input.target(),
                input.leadTimeDays(),
                input.reviewDays(),
                demand.mean(),
                demand.quantile(0.9),
                Math.max(0, level - demand.mean()),
                level,
                level,
                0,
                List.of(why));
    }

    private static int season(DemandAhead ahead, int daysOnSale) {
        List<Integer> ends = ahead.bucketEnds();
        int forecast = ends.isEmpty() ? ahead.days() : ends.get(ends.size() - 1);
        return daysOnSale == Integer.MAX_VALUE ? forecast : Math.max(1, Math.min(daysOnSale, ahead.days()));
    }

    private static double under(PolicyInput input) {
        PolicyFacts facts = input.facts();
        return input.shortageCost() > 0 ? input.shortageCost() : facts.unitPrice() - facts.unitCost();
    }

    /** Unknown salvage counts as nothing. */
    private static double over(PolicyInput input, int days) {
        PolicyFacts facts = input.facts();
        double salvage = Double.isNaN(facts.salvageValue()) ? 0 : facts.salvageValue();
        double held = Double.isNaN(input.holdingCostPerDay()) ? 0 : input.holdingCostPerDay() * days;
        return facts.unitCost() - salvage + held;
    }

    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        return Math.max(0, levels.orderUpTo() - position);
    }
}

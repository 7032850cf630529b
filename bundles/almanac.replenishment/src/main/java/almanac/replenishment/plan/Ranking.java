package almanac.replenishment.plan;

import almanac.api.replenishment.SkuPlan;
import java.util.Comparator;

/** The order of the worklist: the most urgent first, then the most money at risk, then the likeliest to run out. */
final class Ranking {
    static final Comparator<SkuPlan> MOST_URGENT_FIRST = Comparator.comparing(SkuPlan::urgency)
            .thenComparing(p -> p.moneyAtRisk() == null ? 0 : p.moneyAtRisk(), Comparator.reverseOrder())
            .thenComparing(SkuPlan::stockoutProbability, Comparator.reverseOrder())
            .thenComparing(SkuPlan::sku);

    private Ranking() {}
}

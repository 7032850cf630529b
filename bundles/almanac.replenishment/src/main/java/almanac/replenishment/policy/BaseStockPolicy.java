package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ReplenishmentPolicy;
import almanac.replenishment.exact.GridUnits;
import almanac.replenishment.exact.ProjectedLevel;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/**
 * Base stock: every review orders up to a level. Where unmet demand is lost, the level is that of the stock projected for the arrival of the
 * order (van Jaarsveld and Arts 2024, "Projected inventory-level policies for lost sales inventory systems", Operations Research), the one with
 * the lowest cost in a simulation of the SKU's own demand; where it waits, the newsvendor's level of lead time plus review (Snyder and Shen,
 * "Fundamentals of Supply Chain Theory", 2nd ed., section 4.3.4). Costs that are not known are taken from the service level, as its ratio.
 */
@Component(property = ReplenishmentPolicy.POLICY + "=" + BaseStockPolicy.NAME)
public final class BaseStockPolicy implements ReplenishmentPolicy {
    public static final String NAME = "base-stock";

    private static final int STEPS = 16;
    private static final int PERIODS = 16_000;
    private static final int MOST_REVIEWS = 6;
    private static final long SEED = 1;

    @Override
    public String policy() {
        return NAME;
    }

    @Override
    public ReorderPoint levels(PolicyInput input) {
        if (!(input.meanPerDay() > 0 && input.reviewDemand().mean() > 0)) {
            return LotLevels.nothing(NAME, input);
        }
        double ratio = ratio(input);
        int reviews = (int) Math.round(input.leadTimeDays() / input.reviewDays());
        double mean = input.protectionDemand().mean();
        boolean projects = input.lostSales() && reviews > 0;
        double onArrival = projects ? onArrival(input, ratio, Math.min(MOST_REVIEWS, reviews)) : 0;
        double level = projects
                ? onArrival + input.leadTimeDemand().mean()
                : Level.up(input.protectionDemand().quantile(ratio), input.scale());
        Reason why = projects
                ? Reason.of(
                        "levels.base-stock-lost",
                        "orderUpTo",
                        level,
                        "onArrival",
                        onArrival,
                        "leadTimeDemand",
                        input.leadTimeDemand().mean(),
                        "ratio",
                        ratio)
                : Reason.of(
                        "levels.base-stock",
                        "orderUpTo",
                        level,
                        "protectionDemand",
                        mean,
                        "safetyStock",
                        Math.max(0, level - mean),
                        "ratio",
                        ratio);
        return new ReorderPoint(
                NAME,
                input.target(),
                input.leadTimeDays(),
                input.reviewDays(),
                mean,
                input.protectionDemand().quantile(0.9),
                Math.max(0, level - mean),
                level,
                level,
                0,
                List.of(why));
    }

    private static double ratio(PolicyInput input) {
        return Service.followsCosts(input)
                ? Service.criticalRatio(input.shortageCost(), input.holdingCostPerDay() * input.reviewDays())
                : input.target().level();
    }

    /** The level to project for the arrival; orders are rounded up to whole units, which brings half a unit more. */
    private static double onArrival(PolicyInput input, double ratio, int reviews) {
        double unit = Level.unit(input.scale());
        double step = GridUnits.step(input.reviewDemand(), unit, STEPS);
        ProjectedLevel search = new ProjectedLevel(GridUnits.of(input.reviewDemand(), step), reviews);
        double best = search.bestLevel(1, ratio / (1 - ratio), PERIODS, SEED);
        return Math.max(0, best * step - unit / 2);
    }

    @Override
    public double orderQuantity(ReorderPoint levels, double position) {
        return Math.max(0, levels.orderUpTo() - position);
    }
}

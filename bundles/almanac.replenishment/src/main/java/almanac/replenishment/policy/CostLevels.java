package almanac.replenishment.policy;

import almanac.api.Reason;
import almanac.api.demand.Distribution;
import almanac.api.replenishment.PolicyInput;
import almanac.api.replenishment.ReorderPoint;
import java.util.List;

/**
 * The levels of least expected cost where holding and shortage costs decide and stock is reviewed.
 *
 * <p>An order placed now changes the cost of the review period that follows its arrival, and of none before; what is left over then need
 * not be ordered later. So the position after the order should have the least {@link #cost} in that period (a myopic base-stock level;
 * Veinott 1965, "Optimal policy for a multi-product, dynamic, nonstationary inventory problem", Management Science 12). Where orders come in packs
 * or have a minimum, one more is ordered as long as that lowers the cost: G(s) = G(s + Q) (Zheng 1992, "On properties of stochastic inventory
 * systems", Management Science 38). Where an order costs money, s and S are those of the least average cost (K times orders + integral of G
 * over the lot) / Q, with the same condition.
 */
final class CostLevels {
    private static final int HALVINGS = 40;
    private static final int POINTS = 16;
    private static final double[] LOTS = {0.5, 0.6, 0.7, 0.85, 1, 1.2, 1.4, 1.7, 2, 2.5};
    private static final double STEP = 0.02;

    private final PolicyInput input;
    private final Distribution start;
    private final Distribution end;
    private final double holding;
    private final double shortage;
    private final double unit;

    private CostLevels(PolicyInput input) {
        this.input = input;
        this.start = input.leadTimeDemand();
        this.end = input.protectionDemand();
        this.holding = holding(input);
        this.shortage = input.shortageCost();
        this.unit = Level.unit(input.scale());
    }

    /**
     * Money a unit left over costs. Where unmet demand is lost, orders already under way do not make up for a unit that is left over: they were
     * placed counting on it only as far as it would not be lost before. With R the critical ratio and n reviews under way that happens with
     * probability 1 - R^n, and then the unit is held once more. (A rule of our own; docs/replenishment.md has how far it is from the optimum.)
     */
    private static double holding(PolicyInput input) {
        double once = input.holdingCostPerDay() * input.reviewDays();
        if (!input.lostSales()) {
            return once;
        }
        double ratio = Service.criticalRatio(input.shortageCost(), once);
        return once * (2 - Math.pow(ratio, Math.rint(input.leadTimeDays() / input.reviewDays())));
    }

    /** Levels of a policy that orders at or below s up to S. */
    static ReorderPoint of(String policy, PolicyInput input) {
        if (!(input.meanPerDay() > 0)) {
            return LotLevels.nothing(policy, input);
        }
        return new CostLevels(input).levels(policy);
    }

    /** The level of a policy that orders up to it at every review. */
    static ReorderPoint everyReview(String policy, PolicyInput input) {
        if (!(input.meanPerDay() > 0)) {
            return LotLevels.nothing(policy, input);
        }
        CostLevels levels = new CostLevels(input);
        double best = Level.up(levels.best(), input.scale());
        return levels.levels(policy, best, best, best, 0);
    }

    private ReorderPoint levels(String policy) {
        double best = Level.up(best(), input.scale());
        double pack = Math.max(unit, input.orderMultiple());
        double least = Math.max(pack, input.minOrderQuantity());
        double lot = input.costPerOrder() > 0 ? economicLot(best, least) : least;
        double s = lot > unit ? Level.up(meeting(best, lot), input.scale()) : best - unit;
        double one = pack > unit ? Level.up(meeting(best, pack), input.scale()) + unit : best;
        double upTo = input.costPerOrder() > 0 ? Math.max(s + lot, one) : Math.max(one, s + unit);
        return levels(policy, best, s, Level.up(upTo, input.scale()), lot > unit ? lot : 0);
    }

    private ReorderPoint levels(String policy, double best, double s, double upTo, double lot) {
        double safety = Math.max(0, best - end.mean());
        Reason why = Reason.of(
                "levels.cost",
                "reorderPoint",
                s,
                "orderUpTo",
                upTo,
                "best",
                best,
                "protectionDemand",
                end.mean(),
                "level",
                shortage / (shortage + holding));
        return new ReorderPoint(
                policy,
                input.target(),
                input.leadTimeDays(),
                input.reviewDays(),
                end.mean(),
                end.quantile(0.9),
                safety,
                s,
                upTo,
                lot,
                List.of(why));
    }

    /**
     * Expected cost of the review period after arrival where the position is so high after the order: holding of what is left at its end and
     * shortage of what was asked for in it and not there. What was short before it began is no part of that.
     */
    private double cost(double level) {
        double shortAtEnd = end.expectedShortage(level);
        double shortBefore = input.lostSales() ? 0 : start.expectedShortage(level);
        return holding * (level - end.mean() + shortAtEnd) + shortage * (shortAtEnd - shortBefore);
    }

    /**
     * The level of least cost. Lost: the critical quantile. Owed: units that are short anyway are charged once and no more, so that the best
     * level lies below that quantile.
     */
    private double best() {
        double ratio = Service.criticalRatio(shortage, holding);
        double level = end.quantile(ratio);
        if (input.lostSales()) {
            return level;
        }
        double least = cost(level);
        for (double p = ratio - STEP; p > 0; p -= STEP) {
            double lower = end.quantile(p);
            double cost = cost(lower);
            if (cost < least) {
                least = cost;
                level = lower;
            }
        }
        return level;
    }

    /** The position below the best level from which a lot is worth its holding: G(s) = G(s + lot). */
    private double meeting(double best, double lot) {
        double low = best - lot;
        double high = best;
        for (int i = 0; i < HALVINGS && high - low > Math.max(unit / 2, 1e-9 * lot); i++) {
            double middle = (low + high) / 2;
            if (cost(middle + lot) < cost(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return unit > 0 ? Math.floor(low / unit + 1e-9) * unit : low;
    }

    /** The lot of least average cost, near the economic order quantity; never below the least one. */
    private double economicLot(double best, double least) {
        double demand = input.meanPerDay() * input.reviewDays();
        double economic = Lot.economic(input.costPerOrder(), holding, demand);
        double lot = Math.max(least, economic);
        double lowest = Double.POSITIVE_INFINITY;
        for (double factor : LOTS) {
            double candidate = Math.max(least, Level.up(factor * economic, input.scale()));
            double from = meeting(best, candidate);
            double sum = 0;
            for (int i = 0; i < POINTS; i++) {
                sum += cost(from + (i + 0.5) / POINTS * candidate);
            }
            // No more than one order a review.
            double orders = Math.min(1, demand / candidate);
            double average = input.costPerOrder() * orders + sum / POINTS;
            if (average < lowest) {
                lowest = average;
                lot = candidate;
            }
        }
        return lot;
    }
}

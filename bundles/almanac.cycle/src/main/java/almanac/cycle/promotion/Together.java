package almanac.cycle.promotion;

import almanac.api.Sku;
import almanac.api.promotion.Feed;
import almanac.api.promotion.PlanProposal.Plan;
import almanac.api.promotion.PlanRules.Aim;
import almanac.api.promotion.PromotionLine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a plan is worth where all its promotions run at once, those that take from each other too. */
final class Together {
    private final Aim aim;
    private final List<Feed> feeds;

    /**
     * @param feeds of promoted SKUs, with their surplus
     */
    Together(Aim aim, List<Feed> feeds) {
        this.aim = aim;
        this.feeds = feeds;
    }

    /**
     * The worth in the unit of the aim; NaN where a price or a cost is not known.
     *
     * @param lines of all promotions of the plan together, their own costs left out
     */
    double worth(Plan plan, List<PromotionLine> lines) {
        if (aim == Aim.UNITS) {
            return lines.stream().mapToDouble(l -> l.total() - l.baseline()).sum();
        }
        double margin = -costs(plan);
        for (PromotionLine line : lines) {
            margin += line.margin() == null ? Double.NaN : line.margin();
        }
        return aim == Aim.CLEAR ? margin + cleared(lines) : margin;
    }

    private static double costs(Plan plan) {
        return plan.promotions().stream()
                .map(a -> a.promotion().cost())
                .mapToDouble(cost -> cost == null ? 0 : cost)
                .sum();
    }

    /** Surplus that goes, at what it cost: it is paid for anyway. */
    private double cleared(List<PromotionLine> lines) {
        Map<Sku, Double> sold = new HashMap<>();
        for (PromotionLine line : lines) {
            sold.merge(line.sku(), Math.max(0, line.total() - line.baseline()), Double::sum);
        }
        double money = 0;
        for (Feed feed : feeds) {
            if (feed.surplus() > 0 && feed.unitCost() != null) {
                money += feed.unitCost() * Math.min(feed.surplus(), sold.getOrDefault(feed.sku(), 0.0));
            }
        }
        return money;
    }
}

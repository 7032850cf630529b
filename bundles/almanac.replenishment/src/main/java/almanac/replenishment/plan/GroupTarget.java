package almanac.replenishment.plan;

import almanac.api.Sku;
import almanac.api.demand.Distribution;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The cheapest mix of fill rates by which a group of SKUs reaches one together: every SKU stocks up to the level at which the money in its next
 * unit saves as many units short as any other's. Greedy marginal analysis comes to the same (Sherbrooke 1968, "METRIC", Operations Research
 * 16, 122-141; Silver, Pyke and Thomas, 4th ed., section 7.5); here the common rate is found by halving.
 */
final class GroupTarget {
    private static final int LEVELS = 80;
    private static final int HALVINGS = 60;
    private static final double LEAST = 0.05;
    private static final double MOST = 0.9999;

    /** A SKU of the group: units short a day at each level, straight between them. */
    static final class Member {
        private final Sku sku;
        private final double perDay;
        private final double cost;
        private final double[] shortPerDay = new double[LEVELS + 1];
        private final double step;

        /**
         * @param protection demand over lead time plus review
         * @param leadTime demand over the lead time
         * @param reviewDays days
         * @param perDay units a day, above 0
         * @param cost money in a unit of stock
         */
        Member(Sku sku, Distribution protection, Distribution leadTime, double reviewDays, double perDay, double cost) {
            this.sku = sku;
            this.perDay = perDay;
            this.cost = cost;
            this.step = protection.quantile(1) / LEVELS;
            double least = Double.POSITIVE_INFINITY;
            for (int k = 0; k <= LEVELS; k++) {
                double units = protection.expectedShortage(k * step) - leadTime.expectedShortage(k * step);
                least = Math.min(least, Math.max(0, units) / reviewDays);
                shortPerDay[k] = Math.min(least, perDay);
            }
        }

        /** The level beyond which a step saves less than a rate of units short for its money. */
        private int level(double unitsForMoney) {
            int level = 0;
            for (int k = LEVELS; k > 0; k--) {
                if (shortPerDay[k - 1] - shortPerDay[k] >= unitsForMoney * cost * step) {
                    level = k;
                    break;
                }
            }
            return level;
        }
    }

    private GroupTarget() {}

    /** The fill rate of each member. */
    static Map<Sku, Double> of(List<Member> members, double asked) {
        double demand = members.stream().mapToDouble(m -> m.perDay).sum();
        double low = 1e-15;
        double high = 1e6;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = Math.sqrt(low * high);
            if (shortPerDay(members, middle) <= (1 - asked) * demand) {
                low = middle;
            } else {
                high = middle;
            }
        }
        Map<Sku, Double> levels = new HashMap<>();
        for (Member member : members) {
            double share = 1 - member.shortPerDay[member.level(low)] / member.perDay;
            levels.put(member.sku, Math.max(LEAST, Math.min(MOST, share)));
        }
        return levels;
    }

    private static double shortPerDay(List<Member> members, double unitsForMoney) {
        return members.stream()
                .mapToDouble(m -> m.shortPerDay[m.level(unitsForMoney)])
                .sum();
    }
}

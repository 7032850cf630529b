package almanac.replenishment.policy;

import almanac.api.demand.Distribution;
import almanac.replenishment.demand.Draws;
import almanac.replenishment.demand.Outcomes;
import java.util.Arrays;

/**
 * How far the position has fallen below the reorder point when a review finds it there. Orders are placed at reviews, so the reorder point
 * must cover lead-time demand plus this undershoot (Silver, Pyke and Thomas, 4th ed., section 6.7.4; Hill 1988, "Stock control and the
 * undershoot of the re-order level", JORS 39, 173-181).
 */
final class Undershoot {
    private static final int REPLICATES = 125;
    private static final int SUMS = 250;
    private static final int MOST_REVIEWS = 12;

    private Undershoot() {}

    /** Lead-time demand plus undershoot, one as likely to go with the other as any. */
    static Distribution plus(Distribution leadTimeDemand, double[] undershoots) {
        double[] order = Draws.of(Draws.Stream.UNDERSHOOT_SUM, 0, SUMS);
        double[] sums = new double[SUMS];
        for (int i = 0; i < SUMS; i++) {
            sums[i] = leadTimeDemand.quantile((i + 0.5) / SUMS) + undershoots[(int) (order[i] * undershoots.length)];
        }
        return new Outcomes(sums);
    }

    /**
     * Equally likely undershoots where every order brings the position to the same level: review demands are taken off it until it is
     * at the reorder point or below. After many reviews the excess of a renewal process has its limit.
     *
     * @param reviewDemand of a review period; its mean above 0
     * @param lot units from the reorder point to that level
     */
    static double[] belowFixedLevel(Distribution reviewDemand, double lot) {
        double none = reviewDemand.cdf(0);
        if (lot > MOST_REVIEWS * reviewDemand.mean() / (1 - none)) {
            return belowLots(reviewDemand, lot);
        }
        double[] used = new double[REPLICATES];
        boolean above = true;
        for (int review = 0; above; review++) {
            double[] chances = Draws.of(Draws.Stream.UNDERSHOOT, review, REPLICATES);
            above = false;
            for (int i = 0; i < REPLICATES; i++) {
                if (review == 0 || used[i] < lot) {
                    used[i] += positive(reviewDemand, none, chances[i]);
                    above |= used[i] < lot;
                }
            }
        }
        for (int i = 0; i < REPLICATES; i++) {
            used[i] -= lot;
        }
        return used;
    }

    /** Reviews without demand change nothing, so only the others are drawn. */
    private static double positive(Distribution reviewDemand, double none, double chance) {
        return Math.max(reviewDemand.quantile(none + (1 - none) * chance), Double.MIN_NORMAL);
    }

    /**
     * Equally likely undershoots where orders bring whole lots: at reviews the position is then spread evenly over the lot above the
     * reorder point (Hadley and Whitin 1963, section 5-2), so a review demand D meets it at a height even over the lot, and leads to an
     * order with a probability of min(D, lot) / lot.
     */
    static double[] belowLots(Distribution reviewDemand, double lot) {
        double[] demands = new double[REPLICATES];
        double total = 0;
        for (int i = 0; i < REPLICATES; i++) {
            demands[i] = reviewDemand.quantile((i + 0.5) / REPLICATES);
            total += Math.min(demands[i], lot);
        }
        double[] heights = Draws.of(Draws.Stream.UNDERSHOOT, 0, REPLICATES);
        double[] undershoots = new double[REPLICATES];
        double before = 0;
        for (int i = 0, d = 0; i < REPLICATES; i++) {
            double target = (i + 0.5) / REPLICATES * total;
            while (d < REPLICATES - 1 && before + Math.min(demands[d], lot) < target) {
                before += Math.min(demands[d++], lot);
            }
            undershoots[i] = demands[d] - height(heights[i], demands[d], lot);
        }
        return undershoots;
    }

    /** Whole units where demand comes in whole units. */
    private static double height(double chance, double demand, double lot) {
        double height = chance * Math.min(demand, lot);
        return demand == Math.rint(demand) ? Math.ceil(height) : height;
    }

    /** Units from the position after an order up to reorder point plus lot, where orders bring whole lots: evenly spread over the lot. */
    static double[] evenly(double lot) {
        double[] units = new double[REPLICATES];
        Arrays.setAll(units, i -> (i + 0.5) / REPLICATES * lot);
        return units;
    }

    /** Expected demand between two orders of whole lots: review demand over the probability of an order at a review. */
    static double demandBetweenLots(Distribution reviewDemand, double lot) {
        double ordered = reviewDemand.mean() - reviewDemand.expectedShortage(lot);
        return reviewDemand.mean() * lot / ordered;
    }
}

package almanac.benchmarks;

import almanac.api.demand.DemandSeries;

/**
 * The planner's rule of thumb: the mean of the last usual buckets, times the ratio of past promoted demand to the baseline around it. Baselines are
 * of the same day of the week where there is one; an item never promoted before takes the ratio of all items.
 */
final class RatioRule {
    private static final int LAST = 8;

    private final PromotedShop shop;
    private final double[] allItems = new double[2];

    /** What is known of all items. */
    RatioRule(PromotedShop shop, Iterable<DemandSeries> known) {
        this.shop = shop;
        for (DemandSeries series : known) {
            double[] sums = sums(series);
            allItems[0] += sums[0];
            allItems[1] += sums[1];
        }
    }

    /** Units of the bucket after the history. */
    double forecast(DemandSeries known) {
        double usual = baseline(known, known.size());
        if (!shop.isPromoted(known.sku(), known.endBucket())) {
            return Double.isNaN(usual) ? 0 : usual;
        }
        double[] sums = sums(known);
        double[] ratio = sums[0] > 0 && sums[1] > 0 ? sums : allItems;
        double raised = usual * ratio[0] / ratio[1];
        return Double.isFinite(raised) && raised > 0 ? raised : lastPromoted(known);
    }

    /** Where nothing usual is known: the mean of the last promoted buckets. */
    private double lastPromoted(DemandSeries known) {
        double units = 0;
        int count = 0;
        for (int t = known.size() - 1; t >= 0 && count < LAST; t--) {
            if (!known.isMissing(t) && shop.isPromoted(known.sku(), known.firstBucket() + t)) {
                units += known.demand(t);
                count++;
            }
        }
        return count == 0 ? 0 : units / count;
    }

    /** Promoted demand, and the baselines below it. */
    private double[] sums(DemandSeries known) {
        double[] sums = new double[2];
        for (int t = 0; t < known.size(); t++) {
            if (!known.isMissing(t) && shop.isPromoted(known.sku(), known.firstBucket() + t)) {
                double usual = baseline(known, t);
                if (!Double.isNaN(usual)) {
                    sums[0] += known.demand(t);
                    sums[1] += usual;
                }
            }
        }
        return sums;
    }

    /** The mean of the last usual buckets before one; NaN where there is none. */
    private double baseline(DemandSeries known, int at) {
        double units = 0;
        int count = 0;
        for (int t = at - shop.season(); t >= 0 && count < LAST; t -= shop.season()) {
            if (!known.isMissing(t) && !shop.isPromoted(known.sku(), known.firstBucket() + t)) {
                units += known.demand(t);
                count++;
            }
        }
        return count == 0 ? Double.NaN : units / count;
    }
}

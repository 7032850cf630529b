package almanac.promotion.learn;

import almanac.api.Sku;
import almanac.promotion.book.PromotedBuckets;
import almanac.promotion.learn.BaselineLevel.Baseline;
import java.util.Arrays;

/**
 * A SKU that is promoted most of the time: promotion is what is usual for it, so that its effect cannot be told from the level; what can be
 * told is what the few buckets without promotion sell beside it.
 *
 * @param firstBucket of the history
 * @param usual units, by bucket, in place of what was sold without promotion; NaN elsewhere
 * @param without what is sold without promotion, by what is usual
 * @param dispersion variance of usual demand by its mean
 */
public record Standing(
        Sku sku, long firstBucket, PackedFloats usual, double without, double dispersion, boolean wholeUnits) {
    /** More than this share of the known buckets under promotion is most of the time. */
    private static final double MOST = 0.5;

    /** The share without promotion is drawn to 1 as if so many buckets more had sold as usual. */
    private static final double PRIOR_BUCKETS = 1;

    static boolean is(SkuHistory history) {
        int known = 0;
        int promoted = 0;
        for (int t = 0; t < history.size(); t++) {
            if (history.isKnown(t)) {
                known++;
                promoted += isPromoted(history.promoted(), t) ? 1 : 0;
            }
        }
        return promoted > MOST * known;
    }

    /** Whether a bucket counts as promoted: for half of it or more. */
    public static boolean isPromoted(PromotedBuckets promoted, int t) {
        return promoted.share()[t] >= 0.5;
    }

    static Standing of(SkuHistory history, BaselineLevel level) {
        return of(history, level, history.promoted());
    }

    /**
     * @param whole promotions made whole: what is sold in their gaps is what they sell, though nothing is known to run there
     */
    static Standing of(SkuHistory history, BaselineLevel level, PromotedBuckets whole) {
        int n = history.size();
        double[] ones = new double[n];
        Arrays.fill(ones, 1);
        boolean[] promoted = new boolean[n];
        for (int t = 0; t < n; t++) {
            promoted[t] = isPromoted(history.promoted(), t) && history.isKnown(t);
        }
        Baseline usual = level.of(history, ones, promoted, ones);
        double[] instead = new double[n];
        Arrays.fill(instead, Double.NaN);
        double sold = 0;
        double expected = 0;
        double mean = Arrays.stream(usual.units()).average().orElse(0);
        for (int t = 0; t < n; t++) {
            if (history.isKnown(t) && !promoted[t]) {
                instead[t] = isPromoted(whole, t) ? Double.NaN : usual.units()[t];
                sold += history.demand()[t];
                expected += usual.units()[t] * history.onSale()[t];
            }
        }
        double prior = PRIOR_BUCKETS * mean;
        double without = expected + prior > 0 ? (sold + prior) / (expected + prior) : 1;
        return new Standing(
                history.sku(),
                history.firstBucket(),
                PackedFloats.rounded(instead),
                without,
                usual.dispersion(),
                history.wholeUnits());
    }
}

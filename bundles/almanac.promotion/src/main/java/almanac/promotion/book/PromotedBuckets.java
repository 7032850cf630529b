package almanac.promotion.book;

/**
 * Promotions of one SKU, bucket by bucket. The arrays are shared, not copied, and not to be changed.
 *
 * @param share of the bucket's days under promotion, 0..1
 * @param depth {@code -log(price / regular price)} on the days under promotion, or over the whole bucket where only the price fell
 * @param mechanic the coefficient of the mechanic with most days; -1 for none
 * @param flagged whether a promotion is known; false where only the price fell
 * @param run number of the run of buckets, from 1; 0 outside. Buckets of one run share what is special about it
 */
public record PromotedBuckets(double[] share, double[] depth, int[] mechanic, boolean[] flagged, int[] run) {
    /** Whether the bucket is promoted or its price is down. */
    public boolean at(int t) {
        return share[t] > 0;
    }

    /** Whether any bucket is. */
    public boolean any() {
        for (double s : share) {
            if (s > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many buckets. */
    public int size() {
        return share.length;
    }
}

package almanac.promotion.book;

/**
 * Promotions of one SKU, bucket by bucket. The arrays are shared, not copied, and not to be changed.
 *
 * @param share of the bucket's days under promotion, 0..1
 * @param depth {@code -log(price / regular price)} on the days under promotion, or over the whole bucket where only the price fell
 * @param mechanics those that run for half of the days under promotion or more, as bits: several at once do what each of them does
 * @param flagged whether a promotion is known; false where only the price fell
 * @param run number of the run of buckets, from 1; 0 outside. Buckets of one run share what is special about it
 */
public record PromotedBuckets(double[] share, double[] depth, int[] mechanics, boolean[] flagged, int[] run) {
    /** Whether a mechanic runs in a bucket. */
    public boolean has(int mechanic, int t) {
        return (mechanics[t] >> mechanic & 1) == 1;
    }

    /** Whether two promoted buckets have the same promotions at the same depth. */
    public boolean isAs(int t, int other) {
        return share[other] > 0
                && depth[t] == depth[other]
                && mechanics[t] == mechanics[other]
                && flagged[t] == flagged[other];
    }

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

    /** Buckets of each run, by its number; how many are outside stands at 0. */
    public int[] runLengths() {
        int[] lengths = new int[share.length + 1];
        for (int r : run) {
            lengths[r]++;
        }
        return lengths;
    }

    /** How many buckets. */
    public int size() {
        return share.length;
    }
}

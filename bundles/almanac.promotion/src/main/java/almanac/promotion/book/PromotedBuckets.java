package almanac.promotion.book;

/**
 * Promotions of one SKU, bucket by bucket. The arrays are shared, not copied, and not to be changed.
 *
 * @param share of the bucket's days under promotion, 0..1
 * @param depth {@code -log(price / regular price)} on the days under promotion, or over the whole bucket where only the price fell
 * @param mechanics those that run for half of the days under promotion or more, as bits: several at once do what each of them does
 * @param flagged whether a promotion is known; false where only the price fell
 * @param run number of the run of buckets, from 1; 0 outside. Buckets of one run share what is special about it
 * @param age buckets since the promotion began; 0 outside
 * @param typical what {@link #wear} is counted from
 */
public record PromotedBuckets(
        double[] share, double[] depth, int[] mechanics, boolean[] flagged, int[] run, int[] age, double typical) {
    /** Promotions whose age does not matter. */
    public PromotedBuckets(double[] share, double[] depth, int[] mechanics, boolean[] flagged, int[] run) {
        this(share, depth, mechanics, flagged, run, new int[share.length], 0);
    }

    /** No promotions. */
    public static PromotedBuckets none(int size) {
        return new PromotedBuckets(new double[size], new double[size], new int[size], new boolean[size], new int[size]);
    }

    /**
     * How worn a promotion is: the log of the buckets it has run, this one included, less that of a typical promotion on average. Below 0 when
     * it is fresh.
     */
    public double wear(int t) {
        return Math.log1p(age[t]) - typical;
    }

    /** The same where the promotion that runs in a bucket has run for longer than it seems. */
    public PromotedBuckets aged(int t, int buckets) {
        int more = buckets - age[t];
        if (!at(t) || more <= 0) {
            return this;
        }
        int[] older = age.clone();
        int from = t - Math.min(t, age[t]);
        for (int k = from; k < older.length && (k <= t || age[k] == age[k - 1] + 1); k++) {
            older[k] += at(k) ? more : 0;
        }
        return new PromotedBuckets(share, depth, mechanics, flagged, run, older, typical);
    }

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

    /** Numbers of the runs of promoted buckets, from 1; 0 outside. */
    public static int[] runs(double[] share) {
        int[] run = new int[share.length];
        int number = 0;
        for (int t = 0; t < share.length; t++) {
            if (share[t] > 0) {
                number += t == 0 || share[t - 1] == 0 ? 1 : 0;
                run[t] = number;
            }
        }
        return run;
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

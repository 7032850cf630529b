package almanac.promotion.learn;

/**
 * What promotions around a bucket, its own or other items', mean for a SKU; what the coefficients of the context are multiplied by.
 *
 * @param before 1 on buckets shortly before an own promotion
 * @param after additional units of earlier buckets as multiples of the baseline, weighted by how much of their pull-forward falls into
 *     this one; the weights of all later buckets sum to 1
 * @param cross other items' additional units by the baseline of all that they can be taken from
 */
public record Context(double[] before, double[] after, double[] cross) {
    /**
     * Before and after.
     *
     * @param gain of the SKU's own promotions by bucket
     * @param decay how much of the pull-forward of one bucket is left in the next
     * @param reach buckets before a promotion that customers may wait in
     * @param cross by bucket
     */
    public static Context of(double[] gain, boolean[] promoted, double decay, int reach, double[] cross) {
        int n = gain.length;
        double[] before = new double[n];
        for (int t = 0; t < n; t++) {
            if (promoted[t]) {
                for (int k = Math.max(0, t - reach); k < t; k++) {
                    before[k] = promoted[k] ? 0 : 1;
                }
            }
        }
        double[] after = new double[n];
        after(gain, decay, after);
        return new Context(before, after, cross);
    }

    /** Works out {@link #after} anew for other gains. */
    public static void after(double[] gain, double decay, double[] after) {
        double left = 0;
        for (int t = 0; t < gain.length; t++) {
            after[t] = left * (1 - decay);
            left = left * decay + Math.max(0, gain[t]);
        }
    }
}

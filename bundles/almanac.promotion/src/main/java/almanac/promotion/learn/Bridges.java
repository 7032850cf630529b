package almanac.promotion.learn;

import almanac.promotion.book.PromotedBuckets;
import java.util.Arrays;

/** Promotions of one SKU that are known from its sales, made whole: they run on through short gaps, in which nothing was sold. */
final class Bridges {
    private final PromotedBuckets known;
    private final double[] share;
    private final double[] depth;
    private final int[] mechanics;
    private final boolean[] flagged;
    private final int[] age;

    private Bridges(PromotedBuckets known) {
        this.known = known;
        share = known.share().clone();
        depth = known.depth().clone();
        mechanics = known.mechanics().clone();
        flagged = known.flagged().clone();
        age = known.age().clone();
    }

    /**
     * The promotions.
     *
     * @param longest gap that they run on through, in buckets
     * @param next bucket that the next planned promotion begins in, from the first one's on; below 0 for none
     */
    static PromotedBuckets over(PromotedBuckets known, int longest, long next) {
        return new Bridges(known).filled(longest, next);
    }

    private PromotedBuckets filled(int longest, long next) {
        int last = -1;
        for (int t = 0; t < share.length; t++) {
            if (known.flagged()[t]) {
                if (last >= 0 && t - last - 1 <= longest && known.isAs(t, last)) {
                    goOn(last, t);
                    age[t] = age[t - 1] + 1;
                }
                last = t;
            }
        }
        if (last >= 0 && next >= share.length && next - last - 1 <= longest) {
            goOn(last, share.length);
        }
        return new PromotedBuckets(share, depth, mechanics, flagged, PromotedBuckets.runs(share), age, known.typical());
    }

    /** Fills the buckets between two. */
    private void goOn(int from, int to) {
        Arrays.fill(share, from + 1, to, share[from]);
        Arrays.fill(depth, from + 1, to, depth[from]);
        Arrays.fill(mechanics, from + 1, to, mechanics[from]);
        Arrays.fill(flagged, from + 1, to, true);
        for (int t = from + 1; t < to; t++) {
            age[t] = age[t - 1] + 1;
        }
    }
}

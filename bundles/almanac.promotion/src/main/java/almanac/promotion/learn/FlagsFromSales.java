package almanac.promotion.learn;

import java.util.Collection;

/**
 * Tells whether promotions are known from what was sold, as tills write them: then a bucket in which nothing was sold is never among them,
 * and a promotion that runs for two weeks looks like many short ones.
 */
final class FlagsFromSales {
    /** So many buckets without sales must be missed before anything is said. */
    private static final double LEAST_EXPECTED = 20;

    /** Of the promoted buckets without sales that should be there. */
    private static final double MOST_FOUND = 0.1;

    private static final int LEAST_BUCKETS = 10;

    /** Buckets without promotion, and those of them without sales, by the length of their gap; those in no short gap stand at 0. */
    private final int[] known;

    private final int[] without;

    private double expected;
    private int found;

    private FlagsFromSales(int most) {
        known = new int[most + 1];
        without = new int[most + 1];
    }

    /**
     * The longest gap that promotions of a shop run on through; 0 where they are not known from sales. In such gaps nothing is sold more often than half
     * way from what is usual without promotion to always.
     *
     * @param most buckets
     */
    static int longestGap(Collection<SkuHistory> histories, int most) {
        FlagsFromSales flags = new FlagsFromSales(most);
        histories.forEach(flags::add);
        return flags.longest();
    }

    /**
     * By chance alone, promoted buckets of a mean m sell nothing with a probability of exp(-m) (Poisson). That demand is spread
     * further makes it more, so that what is expected here is the least there should be.
     */
    private void add(SkuHistory h) {
        int promoted = 0;
        double sold = 0;
        int last = -1;
        for (int t = 0; t < h.size(); t++) {
            if (h.promoted().flagged()[t]) {
                count(h, last, t);
                last = t;
                if (h.isKnown(t)) {
                    promoted++;
                    sold += h.demand()[t];
                    found += h.demand()[t] == 0 ? 1 : 0;
                }
            }
        }
        count(h, last, h.size());
        expected += promoted == 0 ? 0 : promoted * Math.exp(-sold / promoted);
    }

    private void count(SkuHistory h, int from, int to) {
        int length = to - from - 1;
        boolean isGap = from >= 0 && to < h.size() && length < known.length;
        for (int t = from + 1; t < to; t++) {
            if (h.isKnown(t)) {
                known[isGap ? length : 0]++;
                without[isGap ? length : 0] += h.demand()[t] == 0 ? 1 : 0;
            }
        }
    }

    private int longest() {
        if (expected < LEAST_EXPECTED || found >= MOST_FOUND * expected) {
            return 0;
        }
        double usual = known[0] == 0 ? 0 : (double) without[0] / known[0];
        int length = 0;
        while (length + 1 < known.length
                && known[length + 1] >= LEAST_BUCKETS
                && without[length + 1] > (1 + usual) / 2 * known[length + 1]) {
            length++;
        }
        return length;
    }
}

package almanac.promotion.learn;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.promotion.book.PromotedBuckets;
import org.junit.jupiter.api.Test;

/** Promotions made whole. */
class BridgesTest {
    /** A letter for each kind of promotion, a dot for none. */
    private static PromotedBuckets of(String buckets) {
        int n = buckets.length();
        double[] share = new double[n];
        double[] depth = new double[n];
        int[] mechanics = new int[n];
        boolean[] flagged = new boolean[n];
        int[] age = new int[n];
        for (int t = 0; t < n; t++) {
            char kind = buckets.charAt(t);
            flagged[t] = kind != '.';
            share[t] = flagged[t] ? 1 : 0;
            mechanics[t] = flagged[t] ? 1 << (kind - 'a') : 0;
            age[t] = flagged[t] && t > 0 && buckets.charAt(t - 1) == kind ? age[t - 1] + 1 : 0;
        }
        return new PromotedBuckets(share, depth, mechanics, flagged, PromotedBuckets.runs(share), age, 0);
    }

    @Test
    void short_gaps_are_filled_and_long_ones_are_not() {
        PromotedBuckets whole = Bridges.over(of("aa.a..a...aa"), 2, -1);
        assertThat(whole.run()).containsExactly(1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 2, 2);
        assertThat(whole.age()).containsExactly(0, 1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 1);
        assertThat(whole.share()).containsExactly(1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 1, 1);
    }

    @Test
    void another_promotion_is_another_one() {
        PromotedBuckets whole = Bridges.over(of("aa.bb"), 2, -1);
        assertThat(whole.run()).containsExactly(1, 1, 0, 2, 2);
        assertThat(whole.age()).containsExactly(0, 1, 0, 0, 1);
    }

    @Test
    void one_that_goes_on_tomorrow_runs_today() {
        assertThat(Bridges.over(of("aa."), 2, 3).run()).containsExactly(1, 1, 1);
        assertThat(Bridges.over(of("aa."), 2, 4).age()).containsExactly(0, 1, 2);
        assertThat(Bridges.over(of("aa."), 2, 5).run()).containsExactly(1, 1, 0);
        assertThat(Bridges.over(of("aa."), 2, -1).run()).containsExactly(1, 1, 0);
        assertThat(Bridges.over(of("..."), 2, 3).run()).containsOnly(0);
    }

    @Test
    void what_it_is_made_of_stays_as_it_was() {
        PromotedBuckets known = of("a.a");
        Bridges.over(known, 2, -1);
        assertThat(known.run()).containsExactly(1, 0, 2);
        assertThat(known.flagged()).containsExactly(true, false, true);
    }
}

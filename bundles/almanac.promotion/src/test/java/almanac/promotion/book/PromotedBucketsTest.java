package almanac.promotion.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** How long promotions have run. */
class PromotedBucketsTest {
    private static final PromotedBuckets TWO =
            of(new int[] {0, 0, 1, 2, 0, 0, 1}, true, true, true, true, false, true, true);

    private static PromotedBuckets of(int[] age, boolean... at) {
        double[] share = new double[at.length];
        for (int t = 0; t < at.length; t++) {
            share[t] = at[t] ? 1 : 0;
        }
        return new PromotedBuckets(
                share, new double[at.length], new int[at.length], at, PromotedBuckets.runs(share), age, 0.5);
    }

    @Test
    void runs_are_numbered() {
        assertThat(TWO.run()).containsExactly(1, 1, 1, 1, 0, 2, 2);
        assertThat(TWO.runLengths()).startsWith(1, 4, 2);
    }

    /** One that has run for three buckets is in its fourth: log 4 less that of a typical one. */
    @Test
    void wear_is_the_log_of_the_bucket_it_is_in() {
        assertThat(of(new int[] {3}, true).wear(0)).isCloseTo(1.386294 - 0.5, within(1e-6));
    }

    @Test
    void what_has_run_for_longer_than_it_seems_is_older_all_along_and_others_are_not() {
        assertThat(TWO.aged(2, 5).age()).containsExactly(0, 4, 5, 6, 0, 0, 1);
        assertThat(TWO.age()).containsExactly(0, 0, 1, 2, 0, 0, 1);
    }

    @Test
    void nothing_is_younger_than_it_seems() {
        assertThat(TWO.aged(2, 1)).isSameAs(TWO);
        assertThat(TWO.aged(4, 9)).isSameAs(TWO);
    }
}

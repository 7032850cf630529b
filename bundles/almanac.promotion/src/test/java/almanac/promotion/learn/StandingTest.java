package almanac.promotion.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.demand.TimeBucket;
import almanac.promotion.book.PromotedBuckets;
import java.util.Arrays;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SKUs that are promoted most of the time. */
class StandingTest {
    private static final int WEEKS = 20;
    private static final BaselineLevel LEVEL = new BaselineLevel(Pace.of(TimeBucket.WEEK));

    private static boolean[] promotedBut(Set<Integer> weeks) {
        boolean[] promoted = new boolean[WEEKS];
        for (int t = 0; t < WEEKS; t++) {
            promoted[t] = !weeks.contains(t);
        }
        return promoted;
    }

    @ParameterizedTest
    @CsvSource({"20,0,true", "11,0,true", "10,0,false", "3,0,false", "11,2,false", "0,0,false"})
    void more_than_half_of_the_known_buckets(int promoted, int promotedNotOnSale, boolean standing) {
        boolean[] weeks = new boolean[WEEKS];
        Arrays.fill(weeks, 0, promoted, true);
        double[] onSale = new double[WEEKS];
        Arrays.fill(onSale, 1);
        Arrays.fill(onSale, 0, promotedNotOnSale, 0);
        assertThat(Standing.is(Histories.of(new double[WEEKS], onSale, weeks))).isEqualTo(standing);
    }

    @Test
    void a_bucket_counts_as_promoted_from_half_of_it_on() {
        double[] share = {0, 0.4999, 0.5, 1};
        PromotedBuckets buckets = new PromotedBuckets(share, share, new int[4], new boolean[4], new int[4]);
        assertThat(Standing.isPromoted(buckets, 1)).isFalse();
        assertThat(Standing.isPromoted(buckets, 2)).isTrue();
    }

    /** By hand: 100 a week under promotion; in three weeks without 60, 60, and 30 on sale for half of it. */
    @Test
    void weeks_without_promotion_are_replaced_by_what_is_usual_and_what_they_sell_beside_it_is_kept() {
        Set<Integer> without = Set.of(4, 10, 15);
        double[] demand = new double[WEEKS];
        double[] onSale = new double[WEEKS];
        Arrays.fill(onSale, 1);
        for (int t = 0; t < WEEKS; t++) {
            demand[t] = without.contains(t) ? 60 : 100;
        }
        demand[15] = 30;
        onSale[15] = 0.5;
        Standing standing = Standing.of(Histories.of(demand, onSale, promotedBut(without)), LEVEL);
        // (60 + 60 + 30 sold, and one usual week) by (100 + 100 + 50 expected, and one usual week)
        assertThat(standing.without()).isCloseTo(250.0 / 350, within(1e-9));
        float[] usual = standing.usual().open();
        for (int t = 0; t < WEEKS; t++) {
            if (without.contains(t)) {
                assertThat(usual[t]).as("week %d", t).isCloseTo(100f, within(0.1f));
            } else {
                assertThat(usual[t]).as("week %d", t).isNaN();
            }
        }
    }

    @Test
    void always_promoted_is_as_usual_without() {
        double[] demand = new double[WEEKS];
        Arrays.fill(demand, 40);
        assertThat(Standing.of(Histories.of(demand, promotedBut(Set.of())), LEVEL)
                        .without())
                .isEqualTo(1);
    }

    @Test
    void never_sold_is_as_usual_without() {
        assertThat(Standing.of(Histories.of(new double[WEEKS], promotedBut(Set.of(3))), LEVEL)
                        .without())
                .isEqualTo(1);
    }

    @Property(tries = 100)
    void the_share_lies_between_what_was_sold_without_and_one(
            @ForAll @DoubleRange(min = 0, max = 3) double share, @ForAll @IntRange(min = 1, max = 8) int weeks) {
        double[] demand = new double[WEEKS];
        boolean[] promoted = new boolean[WEEKS];
        for (int t = 0; t < WEEKS; t++) {
            promoted[t] = t % 2 == 0 || t / 2 >= weeks;
            demand[t] = promoted[t] ? 50 : 50 * share;
        }
        assertThat(Standing.of(Histories.of(demand, promoted), LEVEL).without())
                .isBetween(Math.min(1, share) - 1e-9, Math.max(1, share) + 1e-9)
                .isCloseTo((weeks * share + 1) / (weeks + 1), within(1e-9));
    }

    /** Of a promotion that is known from its sales, a week without any is one of it. */
    @Test
    void what_is_sold_in_gaps_of_promotions_stays_as_it_is() {
        Set<Integer> without = Set.of(4, 10);
        double[] demand = new double[WEEKS];
        Arrays.fill(demand, 100);
        demand[4] = 0;
        demand[10] = 0;
        SkuHistory history = Histories.of(demand, promotedBut(without));
        Standing standing = Standing.of(history, LEVEL, Bridges.over(history.promoted(), 1, -1));
        for (float usual : standing.usual().open()) {
            assertThat(usual).isNaN();
        }
        // Nothing sold, and one usual week, by 200 expected and one usual week.
        assertThat(standing.without()).isCloseTo(100.0 / 300, within(1e-9));
    }
}

package almanac.promotion.learn;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.promotion.book.PromotedBuckets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whether a shop's promotions are known from its sales. */
class FlagsFromSalesTest {
    private static final int DAYS = 600;

    /** Two weeks of promotion every eight, of slow demand that doubles under it. */
    private static List<SkuHistory> shop(double level, boolean onlyWhereSold) {
        Random random = new Random(7);
        List<SkuHistory> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double[] demand = new double[DAYS];
            double[] share = new double[DAYS];
            boolean[] flagged = new boolean[DAYS];
            for (int t = 0; t < DAYS; t++) {
                boolean promoted = (t + 5 * i) % 56 < 14;
                demand[t] = poisson(random, promoted ? 2 * level : level);
                flagged[t] = promoted && (demand[t] > 0 || !onlyWhereSold);
                share[t] = flagged[t] ? 1 : 0;
            }
            PromotedBuckets promoted =
                    new PromotedBuckets(share, new double[DAYS], new int[DAYS], flagged, PromotedBuckets.runs(share));
            double[] onSale = new double[DAYS];
            Arrays.fill(onSale, 1);
            all.add(new SkuHistory(Sku.of("A" + i), 0, demand, onSale, List.of(), promoted, "", "A" + i, true));
        }
        return all;
    }

    private static int poisson(Random random, double mean) {
        double limit = Math.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }

    @Test
    void flags_that_miss_where_nothing_is_sold_are_known_from_sales() {
        assertThat(FlagsFromSales.longestGap(shop(0.8, true), 10)).isBetween(1, 5);
    }

    @Test
    void flags_that_do_not_are_not() {
        assertThat(FlagsFromSales.longestGap(shop(0.8, false), 10)).isZero();
    }

    @Test
    void where_something_is_always_sold_nothing_can_be_said() {
        assertThat(FlagsFromSales.longestGap(shop(20, true), 10)).isZero();
    }

    @Test
    void no_history_is_no_shop() {
        assertThat(FlagsFromSales.longestGap(List.of(), 10)).isZero();
    }
}

package almanac.benchmarks.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OrderingTest {
    /** By hand: lead time 1 week, order-up-to 2 x the mean of the last 4 weeks. */
    @Test
    void an_order_serves_the_week_after_its_lead_time() {
        double[] demand = {4, 4, 4, 4, 6, 10, 2};
        Ordering.Sum sum = new Ordering.Sum();
        new Ordering(1, 1, 5).play(demand, 4, 5, Levels.movingAverage(4), sum);
        // Week 4: 5 on hand, 8 - 5 = 3 ordered; 5 sold, 1 short. Week 5: level 9, 9 - 0 - 3 = 6 ordered, 3 arrive and
        // are sold, 7 short.
        // Week 6: level 12, 6 ordered, 6 arrive, 2 sold, 4 left.
        assertThat(sum.held()).isEqualTo(4);
        assertThat(sum.shortUnits()).isEqualTo(8);
        assertThat(sum.fillRate()).isCloseTo(10 / 18.0, within(1e-12));
    }

    /** Quantiles of the standard normal, as R's qnorm prints them. */
    @Test
    void normal_quantiles() {
        assertThat(Normal.quantile(5.0 / 6)).isCloseTo(0.9674216, within(1e-6));
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959964, within(1e-6));
    }

    @Test
    void seasonal_naive_repeats_the_season_and_covers_its_errors() {
        double[] demand = {1, 9, 1, 9, 1, 9, 1, 9};
        assertThat(Levels.seasonalNaive(2, 0.9).level(demand, 6, 3)).isEqualTo(1 + 9 + 1);
        assertThat(Levels.seasonalNaive(2, 0.5).level(demand, 4, 1)).isCloseTo(9, within(1e-6));
    }
}

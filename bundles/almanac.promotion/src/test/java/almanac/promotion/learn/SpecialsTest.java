package almanac.promotion.learn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.demand.TimeBucket;
import almanac.promotion.book.Layout;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** What was special about single promotions of a SKU that sells the same each week, by effects that know of none. */
class SpecialsTest {
    private static final int WEEKS = 60;
    private static final int[] RUN = {20, 21};
    private static final int[] OTHER = {40, 41};
    private static final double BETWEEN_RUNS = 0.04;
    private static final double[] NO_EFFECT = new double[Layout.MECHANICS];

    private static SkuState state(double usual, double inRun, double onSaleInOther) {
        double[] demand = new double[WEEKS];
        double[] onSale = new double[WEEKS];
        boolean[] promoted = new boolean[WEEKS];
        Arrays.fill(demand, usual);
        Arrays.fill(onSale, 1);
        for (int t : RUN) {
            promoted[t] = true;
            demand[t] = inRun;
        }
        for (int t : OTHER) {
            promoted[t] = true;
            onSale[t] = onSaleInOther;
            demand[t] = usual * onSaleInOther;
        }
        SkuState state = new SkuState(Histories.of(demand, onSale, promoted), 8);
        state.gains(NO_EFFECT);
        state.contexts(0.5, 1);
        state.baseline(new BaselineLevel(Pace.of(TimeBucket.WEEK)), NO_EFFECT, 2);
        return state;
    }

    /**
     * Gelman et al., Bayesian Data Analysis, 3rd ed., equation 2.10 with one observation: between runs 0.04; by chance the dispersion of
     * 0.05, the least that is ever assumed, by the 40 units that are expected, and what is not known of the level.
     */
    @Test
    void what_a_run_sold_beside_its_effects_is_drawn_towards_nothing_as_far_as_chance_could_be_the_cause() {
        SkuState state = state(20, 40, 1);
        double level = Math.max(
                state.baseline().relativeVariance(RUN[0]), state.baseline().relativeVariance(RUN[1]));
        double chance = 0.05 / 40 + level;
        Specials specials = new Specials(state, NO_EFFECT, BETWEEN_RUNS);
        double known = BETWEEN_RUNS / (BETWEEN_RUNS + chance);
        assertThat(specials.mean(1)).isCloseTo(known * Math.log(80.5 / 40.5), within(1e-9));
        assertThat(specials.variance(1)).isCloseTo(1 / (1 / BETWEEN_RUNS + 1 / chance), within(1e-12));
        assertThat(specials.mean(2)).as("sold as expected").isCloseTo(0, within(1e-9));
    }

    @Test
    void what_was_not_on_sale_tells_nothing() {
        Specials specials = new Specials(state(20, 20, 0), NO_EFFECT, BETWEEN_RUNS);
        assertThat(specials.mean(2)).isZero();
        assertThat(specials.variance(2)).isEqualTo(BETWEEN_RUNS);
    }

    @Test
    void a_stock_out_of_half_a_run_is_no_weak_run() {
        assertThat(new Specials(state(20, 20, 0.5), NO_EFFECT, BETWEEN_RUNS).mean(2))
                .isCloseTo(0, within(1e-9));
    }

    @Test
    void nothing_is_special_outside_runs_and_where_runs_do_not_differ() {
        Specials none = new Specials(state(20, 60, 1), NO_EFFECT, 0);
        assertThat(none.mean(0)).isZero();
        assertThat(none.variance(0)).isZero();
        assertThat(none.mean(1)).isZero();
        assertThat(none.variance(1)).isZero();
    }

    @Test
    void the_same_ratio_of_few_units_tells_less() {
        double few = new Specials(state(1, 2, 1), NO_EFFECT, BETWEEN_RUNS).mean(1);
        double many = new Specials(state(1000, 2000, 1), NO_EFFECT, BETWEEN_RUNS).mean(1);
        assertThat(few).isPositive().isLessThan(many);
        assertThat(many).isCloseTo(Math.log(2), within(0.01));
    }

    @Property(tries = 200)
    void never_beyond_what_was_seen_and_never_less_sure_than_before(
            @ForAll @DoubleRange(min = 0, max = 500) double sold,
            @ForAll @DoubleRange(min = 0, max = 2) double betweenRuns) {
        Specials specials = new Specials(state(20, sold, 1), NO_EFFECT, betweenRuns);
        double seen = Math.log((2 * sold + 0.5) / 40.5);
        assertThat(specials.mean(1)).isBetween(Math.min(0, seen) - 1e-9, Math.max(0, seen) + 1e-9);
        assertThat(specials.variance(1)).isBetween(0.0, betweenRuns);
    }
}

package almanac.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.promotion.shop.KnownTruth;
import almanac.promotion.shop.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learned of a made-up shop beside what is true of it. The limits are those asked for of the method. */
class KnownTruthTest {
    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void effects_are_near_the_truth_and_know_how_near(long seed) {
        KnownTruth found = KnownTruth.of(new Shop(seed, 3, 10, true));
        assertThat(found.elasticityError()).isLessThan(0.15);
        assertThat(found.upliftError()).isLessThan(0.15);
        assertThat(found.elasticityCoverage()).isBetween(0.80, 1.0);
        assertThat(found.upliftCoverage()).isBetween(0.75, 1.0);
        assertThat(found.crossRatio()).isBetween(0.75, 1.25);
    }

    @Test
    void stock_outs_do_not_bias_the_uplift() {
        double with = KnownTruth.of(new Shop(13, 3, 10, true)).upliftBias();
        double without = KnownTruth.of(new Shop(13, 3, 10, false)).upliftBias();
        assertThat(with).isBetween(-0.1, 0.1);
        assertThat(with - without).isBetween(-0.05, 0.05);
    }
}

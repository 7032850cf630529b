package almanac.learning.series;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapsTest {
    private static final double NONE = Double.NaN;

    @Test
    void interpolatesBetweenAndExtendsAtTheEnds() {
        assertThat(Gaps.interpolate(new double[] {NONE, 1, NONE, NONE, 4, NONE}))
                .containsExactly(1, 1, 2, 3, 4, 4);
    }

    @Test
    void carriesForward() {
        assertThat(Gaps.carryForward(new double[] {NONE, 1, NONE, 4, NONE})).containsExactly(1, 1, 1, 4, 4);
    }

    @Test
    void nothingKnownIsZero() {
        assertThat(Gaps.interpolate(new double[] {NONE, NONE})).containsExactly(0, 0);
        assertThat(Gaps.trim(new double[] {NONE, NONE})).isEmpty();
    }

    @Test
    void trimsWhatIsBeforeTheFirstKnown() {
        assertThat(Gaps.trim(new double[] {NONE, 2, NONE})).containsExactly(2, NONE);
    }
}

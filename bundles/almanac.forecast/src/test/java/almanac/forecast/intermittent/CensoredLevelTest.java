package almanac.forecast.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Numbers from SciPy 1.17: the normal likelihood with survival probabilities, maximised by scipy.optimize.minimize. */
class CensoredLevelTest {
    private static final double[] SOLD = {12, 15, 9, 6, 14, 11, 4, 13, 10, 8, 16, 7, 12};
    private static final boolean[] CUT_OFF = {
        false, false, false, true, false, false, true, false, true, false, false, true, false
    };

    @Test
    void levelAndLostSales() {
        CensoredLevel level = new CensoredLevel(SOLD, CUT_OFF);
        assertThat(level.mean()).isCloseTo(12.31865083, within(1e-5));
        assertThat(level.deviation()).isCloseTo(2.43144287, within(1e-5));
        assertThat(level.lost(8)).isCloseTo(3.06047568, within(1e-5));
        assertThat(level.lost()).isCloseTo(23.14246109, within(1e-4));
        assertThat(level.lost(0)).isZero();
    }

    @Test
    void withoutStockOutsItIsTheMean() {
        CensoredLevel level = new CensoredLevel(new double[] {1, 2, 6}, new boolean[3]);
        assertThat(level.mean()).isCloseTo(3, within(1e-12));
        assertThat(level.deviation()).isCloseTo(Math.sqrt(14.0 / 3), within(1e-12));
        assertThat(level.lost()).isZero();
    }

    @Test
    void nothingButStockOutsIsTakenAsItIs() {
        assertThat(new CensoredLevel(new double[] {1, 2, 6}, new boolean[] {true, true, true}).mean())
                .isCloseTo(3, within(1e-12));
    }

    @Test
    void boundBelowAConstantLevelSaysNothing() {
        CensoredLevel level = new CensoredLevel(new double[] {5, 5, 5, 0}, new boolean[] {false, false, false, true});
        assertThat(level.mean()).isCloseTo(5, within(1e-6));
        assertThat(level.lost()).isCloseTo(5, within(1e-5));
    }
}

package almanac.forecast.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers from R 4.2, package forecast 8.20, function dm.test. */
class DieboldMarianoTest {
    private static final double[] FIRST = {
        0.5, -1.2, 0.3, 2.1, -0.7, 1.5, -0.2, 0.9, -1.8, 0.4, 1.1, -0.6, 0.8, -1.4, 2.3, 0.1
    };
    private static final double[] SECOND = {
        0.9, -1.0, -0.8, 2.6, -1.1, 1.9, 0.6, -1.3, -1.5, 1.2, 0.7, -1.6, 1.0, -0.9, 2.0, -0.4
    };

    @ParameterizedTest
    @CsvSource({
        "1, 1, -2.050402947992, 0.058223974787",
        "1, 2, -1.388344577064, 0.185306711069",
        "3, 1, -2.320392652095, 0.034822656793",
        "3, 2, -1.139727822808, 0.272273082884"
    })
    void statisticAndProbability(int horizon, int power, double statistic, double pValue) {
        DieboldMariano test = DieboldMariano.test(losses(FIRST, power), losses(SECOND, power), horizon);
        assertThat(test.statistic()).isCloseTo(statistic, within(1e-10));
        assertThat(test.pValue()).isCloseTo(pValue, within(1e-10));
        assertThat(test.lags()).isEqualTo(horizon - 1);
    }

    @Test
    void equalLossesDoNotDiffer() {
        double[] losses = losses(FIRST, 2);
        assertThat(DieboldMariano.test(losses, losses, 1).pValue()).isEqualTo(1);
    }

    @Test
    void steadyGainIsCertain() {
        DieboldMariano test = DieboldMariano.test(new double[] {1, 2, 3}, new double[] {2, 3, 4}, 1);
        assertThat(test.statistic()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(test.pValue()).isZero();
    }

    @Test
    void lossesOfDifferentOriginsAreRefused() {
        double[] three = {1, 2, 3};
        assertThatThrownBy(() -> DieboldMariano.test(three, new double[] {1, 2}, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DieboldMariano.test(three, three, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] losses(double[] errors, int power) {
        return Arrays.stream(errors).map(e -> Math.pow(Math.abs(e), power)).toArray();
    }
}

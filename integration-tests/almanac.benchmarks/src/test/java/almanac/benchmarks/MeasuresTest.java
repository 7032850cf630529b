package almanac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuresTest {
    @Test
    void smapeByHand() {
        // 200 * (10/210 + 20/180) / 2, from the definition of the M3 competition.
        assertThat(Measures.smape(new double[] {100, 100}, new double[] {110, 80}))
                .isCloseTo(15.873015873, within(1e-8));
        assertThat(Measures.smape(new double[] {0}, new double[] {0})).isZero();
    }

    @Test
    void maseByHand() {
        // In-sample naive errors 2, 1, 3: mean 2. Errors ahead 1 and 3: mean 2.
        assertThat(Measures.mase(new double[] {1, 3, 2, 5}, new double[] {6, 2}, new double[] {5, 5}, 1))
                .isEqualTo(1);
    }

    @Test
    void coverageCountsTheLimits() {
        assertThat(Measures.coverage(new double[] {1, 5, 9}, new double[] {1, 6, 0}, new double[] {2, 7, 9}))
                .isCloseTo(66.67, within(0.01));
    }
}

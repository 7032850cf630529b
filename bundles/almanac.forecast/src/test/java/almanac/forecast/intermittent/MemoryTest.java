package almanac.forecast.intermittent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Numbers from the formula, written once more with NumPy 2.4. */
class MemoryTest {
    @Test
    void weightsOfTheExample() {
        double[] weights = Memory.weights(SparseDemand.EXAMPLE);
        assertThat(weights[0]).isCloseTo(0.026585414346537203, within(1e-12));
        assertThat(weights[10]).isCloseTo(0.033912279545190625, within(1e-12));
        assertThat(weights[23]).isCloseTo(0.060163911864006964, within(1e-12));
        assertThat(Arrays.stream(weights).sum()).isCloseTo(0.9175928409977008, within(1e-12));
    }

    @Test
    void fullBucketsAreTakenAsTheyAre() {
        assertThat(Arrays.stream(Memory.weights(new double[] {3, 1, 2, 5})).sum())
                .isCloseTo(1, within(1e-12));
    }
}

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
        assertThat(weights[0]).isCloseTo(0.028478506927138415, within(1e-12));
        assertThat(weights[10]).isCloseTo(0.036677237677702534, within(1e-12));
        assertThat(weights[23]).isCloseTo(0.06690195567942363, within(1e-12));
        assertThat(Arrays.stream(weights).sum()).isCloseTo(1, within(1e-12));
    }
}

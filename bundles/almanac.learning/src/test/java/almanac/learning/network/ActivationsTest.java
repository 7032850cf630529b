package almanac.learning.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ActivationsTest {
    /** Reference: java.lang.Math. */
    @Test
    void agreesWithMath() {
        for (double v = -12; v <= 12; v += 0.01) {
            float[] one = {(float) v};
            float[] tanh = new float[1];
            Activations.tanh(one, 0, tanh, 1);
            assertThat((double) tanh[0]).isCloseTo(Math.tanh(one[0]), within(5e-7));
            float[] sigmoid = {(float) v};
            Activations.sigmoidInPlace(sigmoid, 0, 1);
            assertThat((double) sigmoid[0]).isCloseTo(1 / (1 + Math.exp(-one[0])), within(5e-7));
        }
    }

    @Test
    void staysWithinBoundsForExtremes() {
        float[] values = {-1e30f, 1e30f, 0};
        Activations.tanhInPlace(values, 0, 3);
        assertThat(values).containsExactly(new float[] {-1, 1, 0}, within(1e-6f));
    }
}

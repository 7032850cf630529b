package almanac.learning.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.learning.Native;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Reference: {@code torch.nn.GRU} of PyTorch 1.13.0 in double precision, with one input, two units and a linear layer on the last step; the
 * recurrent biases of the gates 0.
 */
class GruAgreesWithPyTorchTest {
    private static final Shape SHAPE = new Shape(Cell.GRU, 1, 1, 2, 1);
    private static final int STEPS = 4;
    private static final int N = 3;
    private static final float[] OUT = {-0.2085302f, -0.2146912f, -0.2162621f};
    private static final double LOSS = 0.6608517;
    private static final float[] GRADIENT = {
        0.0000852f,
        -0.0180061f,
        0.0057814f,
        -0.0104900f,
        0.0011564f,
        -0.0220475f,
        0.0061578f,
        -0.0116118f,
        0.0156690f,
        0.0043755f,
        -0.0040847f,
        0.0056132f,
        -0.0147908f,
        0.0191477f,
        -0.0014833f,
        0.0047417f,
        0.0062850f,
        -0.2244036f,
        0.0008792f,
        -0.2774966f,
        -0.1330665f,
        0.0402567f,
        -0.0745025f,
        -0.1649796f,
        0.0499343f,
        -0.0921210f,
        0.3699523f,
        -0.7738345f,
        -1.2596557f
    };

    @BeforeAll
    static void start() {
        Native.start();
    }

    @Test
    void outputLossAndGradientAgree() {
        float[] weights = new float[SHAPE.parameterCount()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (0.6 * Math.sin(1.7 * k + 0.3));
        }
        float[][] x = new float[STEPS][N];
        for (int t = 0; t < STEPS; t++) {
            for (int i = 0; i < N; i++) {
                x[t][i] = (float) Math.cos(1.3 * (t * N + i));
            }
        }
        float[] gradient = new float[weights.length];
        try (Network network = new Network(SHAPE, weights)) {
            float[] target = {0.5f, -0.25f, 1};
            assertThat(network.gradient(x, target, N, Loss.SQUARED_ERROR, gradient))
                    .isCloseTo(LOSS, within(1e-6));
            assertThat(network.predict(x, N)).containsExactly(OUT, within(1e-6f));
            assertThat(gradient).containsExactly(GRADIENT, within(1e-6f));
        }
    }
}

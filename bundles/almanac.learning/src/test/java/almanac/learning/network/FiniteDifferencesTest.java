package almanac.learning.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.learning.Native;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FiniteDifferencesTest {
    /** Central differences; the step balances the error of floats, near 1e-7 / step, with that of the difference, near step squared. */
    private static final float STEP = 5e-3f;

    @BeforeAll
    static void start() {
        Native.start();
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void gradientIsThatOfTheLoss(Cell cell) {
        Shape shape = new Shape(cell, 2, 2, 4, 2);
        float[] weights = Initial.weights(shape, new SplittableRandom(1));
        Batch batch = Batch.random(shape, 6, 5, 2);
        float[] gradient = new float[weights.length];
        float[] unused = new float[weights.length];
        try (Network network = new Network(shape, weights)) {
            network.gradient(batch.x(), batch.y(), batch.n(), Loss.SQUARED_ERROR, gradient);
            for (int i = 0; i < weights.length; i++) {
                float weight = weights[i];
                weights[i] = weight + STEP;
                double up = network.gradient(batch.x(), batch.y(), batch.n(), Loss.SQUARED_ERROR, unused);
                weights[i] = weight - STEP;
                double down = network.gradient(batch.x(), batch.y(), batch.n(), Loss.SQUARED_ERROR, unused);
                weights[i] = weight;
                assertThat((double) gradient[i]).isCloseTo((up - down) / (2 * STEP), within(2e-4));
            }
        }
    }
}

package almanac.learning.global;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.learning.Native;
import almanac.learning.network.Cell;
import almanac.learning.network.Embedding;
import almanac.learning.network.HorizonBatch;
import almanac.learning.network.HorizonNetwork;
import almanac.learning.network.HorizonShape;
import almanac.learning.network.Initial;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeadsTest {
    private static final float STEP = 1e-3f;
    private static final int STEPS = 3;
    private static final int HORIZON = 2;
    private static final int N = 2;

    @BeforeAll
    static void start() {
        Native.start();
    }

    /**
     * Reference: the same network written with PyTorch 1.13.0 in double precision, its gradients by automatic differentiation; weights
     * {@code 0.3 sin(1.7 k + 0.3)}. Of the gradient: the sum of its squares, and of each part the sum of {@code g_k cos(0.7 k)}.
     */
    @ParameterizedTest
    @CsvSource({
        "LSTM, false, 0.20173424, 0.37467611, 0.00403534, -0.00629639, 0.05119405, -0.01699579, 0.05644373, -0.01066799",
        "LSTM, true, 2.71160667, 37.06179381, -0.06489398, 0.03492652, -0.39371467, 0.09463907, 0.25304171, 7.42057130",
        "GRU, false, 0.19959800, 0.20572713, -0.00951550, 0.00112512, 0.03754111, -0.01372448, -0.02064629, 0.05467330",
        "GRU, true, 5.02313804, 223.33608472, 0.01760820, 0.08698078, -0.43290296, 0.43301252, 1.67428851, 10.43811649"
    })
    void lossAndGradientAgreeWithPyTorch(
            Cell cell,
            boolean counts,
            double loss,
            double squares,
            double embeddings,
            double recurrent,
            double context,
            double step,
            double second,
            double output) {
        Head head = counts ? new NegativeBinomialHead() : new QuantileHead();
        HorizonShape shape = shape(cell, head);
        float[] weights = weights(shape);
        float[] gradient = new float[weights.length];
        try (HorizonNetwork network = new HorizonNetwork(shape, weights)) {
            assertThat(network.gradient(batch(shape), loss(head), 0, null, gradient))
                    .isCloseTo(loss, near(loss));
        }
        double sum = 0;
        for (float g : gradient) {
            sum += (double) g * g;
        }
        assertThat(sum).isCloseTo(squares, near(squares));
        int recurrentWeights = cell == Cell.LSTM ? 40 : 32;
        int[] sizes = {6, recurrentWeights, 18, 6, 12, weights.length - 42 - recurrentWeights};
        double[] expected = {embeddings, recurrent, context, step, second, output};
        int k = 0;
        for (int part = 0; part < sizes.length; part++) {
            double projected = 0;
            for (int i = 0; i < sizes[part]; i++, k++) {
                projected += gradient[k] * Math.cos(0.7 * k);
            }
            assertThat(projected).isCloseTo(expected[part], near(expected[part]));
        }
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void gradientIsThatOfTheLoss(Cell cell) {
        for (Head head : List.of(new QuantileHead(), new NegativeBinomialHead())) {
            HorizonShape shape = shape(cell, head);
            float[] weights = weights(shape);
            HorizonBatch batch = batch(shape);
            float[] gradient = new float[weights.length];
            float[] unused = new float[weights.length];
            try (HorizonNetwork network = new HorizonNetwork(shape, weights)) {
                network.gradient(batch, loss(head), 0, null, gradient);
                for (int i = 0; i < weights.length; i++) {
                    float weight = weights[i];
                    weights[i] = weight + STEP;
                    double up = network.gradient(batch, loss(head), 0, null, unused);
                    weights[i] = weight - STEP;
                    double down = network.gradient(batch, loss(head), 0, null, unused);
                    weights[i] = weight;
                    assertThat((double) gradient[i])
                            .isCloseTo((up - down) / (2 * STEP), within(2e-3 + 0.02 * Math.abs(gradient[i])));
                }
            }
        }
    }

    /** The same seed leaves out the same units, so differences see the same network. */
    @Test
    void gradientHoldsUnderDropout() {
        Head head = new NegativeBinomialHead();
        HorizonShape shape = shape(Cell.GRU, head);
        float[] weights = Initial.weights(shape, new SplittableRandom(5));
        HorizonBatch batch = batch(shape);
        float[] gradient = new float[weights.length];
        float[] unused = new float[weights.length];
        try (HorizonNetwork network = new HorizonNetwork(shape, weights)) {
            network.gradient(batch, loss(head), 0.4, new SplittableRandom(3), gradient);
            for (int i = 0; i < weights.length; i++) {
                float weight = weights[i];
                weights[i] = weight + STEP;
                double up = network.gradient(batch, loss(head), 0.4, new SplittableRandom(3), unused);
                weights[i] = weight - STEP;
                double down = network.gradient(batch, loss(head), 0.4, new SplittableRandom(3), unused);
                weights[i] = weight;
                assertThat((double) gradient[i])
                        .isCloseTo((up - down) / (2 * STEP), within(2e-3 + 0.02 * Math.abs(gradient[i])));
            }
        }
    }

    /** Reference: R 4.2 {@code qnbinom(c(.1,.5,.9,.99), size=0.7, mu=3)}. */
    @Test
    void negativeBinomialQuantiles() {
        Marginal law = new NegativeBinomialMarginal(3, 0.7);
        assertThat(new double[] {law.quantile(0.1), law.quantile(0.5), law.quantile(0.9), law.quantile(0.99)})
                .containsExactly(0, 2, 8, 18);
    }

    /** A normal law of mean 100 and deviation 10 is met at probabilities that are not among the levels. */
    @Test
    void quantilesBetweenAndBeyondAreThoseOfANormalLaw() {
        double[] quantiles = Arrays.stream(QuantileHead.LEVELS)
                .map(p -> 100 + 10 * almanac.learning.Gaussian.quantile(p))
                .toArray();
        Marginal law = new QuantileMarginal(QuantileHead.LEVELS, quantiles);
        assertThat(law.mean()).isCloseTo(100, within(0.1));
        assertThat(law.quantile(0.75)).isCloseTo(106.7449, within(1e-3));
        assertThat(law.quantile(0.995)).isCloseTo(125.7583, within(1e-3));
        assertThat(law.rank(100)).isCloseTo(0.5, within(1e-9));
    }

    private static float[] weights(HorizonShape shape) {
        float[] weights = new float[shape.parameterCount()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (0.3 * Math.sin(1.7 * k + 0.3));
        }
        return weights;
    }

    /** Single precision. */
    private static Offset<Double> near(double value) {
        return within(3e-6 * (1 + Math.abs(value)));
    }

    static HorizonShape shape(Cell cell, Head head) {
        return new HorizonShape(cell, 2, 1, 2, List.of(new Embedding(3, 2)), 1, 2, 3, 1, head.outputs());
    }

    private static HorizonNetwork.HorizonLoss loss(Head head) {
        Targets targets = new Targets(HORIZON, N);
        targets.n = N;
        float[] relative = head instanceof QuantileHead ? new float[] {0.5f, 2, 1, 0} : new float[] {2f / 3, 2, 1, 0};
        System.arraycopy(relative, 0, targets.relative, 0, 4);
        System.arraycopy(new float[] {1, 1, 1, 0}, 0, targets.counts, 0, 4);
        targets.levels[0] = 3;
        targets.levels[1] = 2;
        targets.divisor = 3;
        return (out, gradient) -> head.loss(out, targets, gradient);
    }

    private static HorizonBatch batch(HorizonShape shape) {
        HorizonBatch batch = new HorizonBatch(shape, STEPS, HORIZON, N);
        batch.n = N;
        for (int t = 0; t < STEPS; t++) {
            for (int j = 0; j < 2 * N; j++) {
                batch.past[t][j] = (float) Math.cos(1.3 * (t * 2 * N + j));
            }
        }
        batch.codes[0][0] = 2;
        batch.codes[0][1] = 1;
        for (int i = 0; i < N; i++) {
            batch.scalars[i] = (float) Math.sin(0.9 * i + 0.2);
        }
        for (int j = 0; j < 2 * HORIZON * N; j++) {
            batch.ahead[j] = (float) Math.cos(0.7 * j);
        }
        for (int j = 0; j < HORIZON * N; j++) {
            batch.references[j] = (float) (1 + Math.sin(1.1 * j));
        }
        return batch;
    }
}

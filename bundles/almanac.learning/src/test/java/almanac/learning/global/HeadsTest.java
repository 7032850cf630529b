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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HeadsTest {
    private static final float STEP = 5e-3f;
    private static final int STEPS = 3;
    private static final int HORIZON = 2;
    private static final int N = 2;

    @BeforeAll
    static void start() {
        Native.start();
    }

    /**
     * Reference: the same network written with PyTorch 1.13.0 in double precision, its gradients by automatic differentiation; weights
     * {@code 0.6 sin(1.7 k + 0.3)}. Of the gradient: the sum of its squares, and of each part the sum of {@code g_k cos(0.7 k)}.
     */
    @ParameterizedTest
    @CsvSource({
        "LSTM, false, 1.32360799, 1.12753572, 0.02668179, -0.02243508, 0.16175817, -0.05129979, 0.07359095, -0.26948182",
        "LSTM, true, 2.23343200, 0.32501008, -0.02772671, -0.00009025, -0.02715499, 0.00299613, 0.15339874, 0.57750881",
        "GRU, false, 1.29658204, 0.90848416, -0.05775205, -0.00102206, 0.23338406, -0.07164847, -0.07485357, 0.02682391",
        "GRU, true, 2.63355623, 0.89223719, -0.03851481, 0.02906948, 0.01910581, 0.08032373, 0.22650168, 0.63913909"
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
        float[] weights = new float[shape.parameterCount()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = (float) (0.6 * Math.sin(1.7 * k + 0.3));
        }
        float[] gradient = new float[weights.length];
        try (HorizonNetwork network = new HorizonNetwork(shape, weights)) {
            assertThat(network.gradient(batch(shape), loss(head), 0, null, gradient))
                    .isCloseTo(loss, within(2e-6));
        }
        double sum = 0;
        for (float g : gradient) {
            sum += (double) g * g;
        }
        assertThat(sum).isCloseTo(squares, within(2e-6));
        int recurrentWeights = cell == Cell.LSTM ? 40 : 32;
        int[] sizes = {6, recurrentWeights, 18, 6, 12, weights.length - 42 - recurrentWeights};
        double[] expected = {embeddings, recurrent, context, step, second, output};
        int k = 0;
        for (int part = 0; part < sizes.length; part++) {
            double projected = 0;
            for (int i = 0; i < sizes[part]; i++, k++) {
                projected += gradient[k] * Math.cos(0.7 * k);
            }
            assertThat(projected).isCloseTo(expected[part], within(2e-6));
        }
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void gradientIsThatOfTheLoss(Cell cell) {
        for (Head head : List.of(new QuantileHead(), new NegativeBinomialHead())) {
            HorizonShape shape = shape(cell, head);
            float[] weights = Initial.weights(shape, new SplittableRandom(5));
            head.initialise(shape, weights);
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
                    assertThat((double) gradient[i]).isCloseTo((up - down) / (2 * STEP), within(1e-3));
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
                assertThat((double) gradient[i]).isCloseTo((up - down) / (2 * STEP), within(1e-3));
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

package almanac.learning.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.learning.Native;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reference: the stock layers of DL4J, and for the GRU the graph of SameDiff operations, with the same weights and data. */
class AgreesWithDl4jTest {
    private static final double RATE = 0.01;

    @BeforeAll
    static void start() {
        Native.start();
    }

    static Stream<Shape> stockShapes() {
        return Stream.of(
                new Shape(Cell.LSTM, 1, 2, 50, 1),
                new Shape(Cell.LSTM, 3, 1, 7, 2),
                new Shape(Cell.LSTM, 2, 3, 5, 1),
                new Shape(Cell.RNN, 1, 2, 20, 1),
                new Shape(Cell.RNN, 3, 1, 7, 2));
    }

    static Stream<Shape> shapes() {
        return Stream.concat(
                stockShapes(), Stream.of(new Shape(Cell.GRU, 1, 2, 20, 1), new Shape(Cell.GRU, 3, 1, 7, 2)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void outputsAgree(Shape shape) {
        float[] weights = Initial.weights(shape, new SplittableRandom(1));
        Batch batch = Batch.random(shape, 9, 11, 2);
        try (Network network = new Network(shape, weights)) {
            float[] ours = network.predict(batch.x(), batch.n());
            INDArray theirs = Dl4jFormat.toDl4j(shape, weights, RATE).output(batch.features());
            for (int o = 0; o < shape.outputs(); o++) {
                for (int i = 0; i < batch.n(); i++) {
                    assertThat(ours[o * batch.n() + i]).isCloseTo(theirs.getFloat(i, o), within(1e-5f));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("stockShapes")
    void gradientsAgree(Shape shape) {
        float[] weights = Initial.weights(shape, new SplittableRandom(3));
        Batch batch = Batch.random(shape, 9, 11, 4);
        MultiLayerNetwork theirs = Dl4jFormat.toDl4j(shape, weights, RATE);
        theirs.setInput(batch.features());
        theirs.setLabels(batch.labels());
        theirs.computeGradientAndScore();
        INDArray flat = theirs.getFlattenedGradients();
        theirs.setParams(flat.dup().divi(batch.n()));
        float[] expected = Dl4jFormat.weights(shape, theirs);
        float[] gradient = new float[weights.length];
        try (Network network = new Network(shape, weights)) {
            double loss = network.gradient(batch.x(), batch.y(), batch.n(), Loss.SQUARED_ERROR, gradient);
            assertThat(loss).isCloseTo(theirs.score(), within(1e-5));
        }
        assertThat(gradient).containsExactly(expected, within(1e-6f));
    }

    @ParameterizedTest
    @MethodSource("stockShapes")
    void trainingAgrees(Shape shape) {
        float[] weights = Initial.weights(shape, new SplittableRandom(5));
        MultiLayerNetwork theirs = Dl4jFormat.toDl4j(shape, weights, RATE);
        float[] gradient = new float[weights.length];
        Adam adam = new Adam(weights.length);
        try (Network network = new Network(shape, weights)) {
            for (int step = 0; step < 5; step++) {
                Batch batch = Batch.random(shape, 3, 32 - step, step);
                network.gradient(batch.x(), batch.y(), batch.n(), Loss.SQUARED_ERROR, gradient);
                adam.step(weights, gradient, RATE);
                theirs.fit(batch.features(), batch.labels());
            }
        }
        assertThat(weights).containsExactly(Dl4jFormat.weights(shape, theirs), within(2e-3f));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void filesAreReadByDl4j(Shape shape) throws IOException {
        float[] weights = Initial.weights(shape, new SplittableRandom(7));
        byte[] file = Dl4jFormat.toFile(shape, weights);
        assertThat(Dl4jFormat.ofFile(shape, file)).containsExactly(weights);
        MultiLayerNetwork read = ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(file), false);
        Batch batch = Batch.random(shape, 3, 4, 8);
        assertThat(read.output(batch.features()))
                .isEqualTo(Dl4jFormat.toDl4j(shape, weights, RATE).output(batch.features()));
    }
}

package almanac.learning.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** Networks as DL4J networks of its own layers, and as the files that DL4J reads and writes. */
public final class Dl4jFormat {
    private static final String INPUT_WEIGHTS = "W";
    private static final String OUTPUT_WEIGHTS = "RW";
    private static final String BIAS = "b";

    private Dl4jFormat() {}

    /** The same network in DL4J, with Adam and squared error to train on. */
    public static MultiLayerNetwork toDl4j(Shape shape, float[] weights, double learningRate) {
        var layers = new NeuralNetConfiguration.Builder()
                .dataType(DataType.FLOAT)
                .updater(new Adam(learningRate))
                .list();
        for (int i = 0; i < shape.layers(); i++) {
            BaseRecurrentLayer layer = recurrent(shape, i);
            layers.layer(i < shape.layers() - 1 ? layer : new LastTimeStep(layer));
        }
        layers.layer(new OutputLayer.Builder(LossFunctions.LossFunction.MSE)
                .nIn(shape.units())
                .nOut(shape.outputs())
                .activation(Activation.IDENTITY)
                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        for (int i = 0; i < shape.layers(); i++) {
            Matrix all = new Matrix(weights, shape.offsetOf(i), shape.inputsOf(i) + 1 + shape.units());
            set(network.getLayer(i), INPUT_WEIGHTS, all, 0);
            set(network.getLayer(i), BIAS, all, shape.inputsOf(i));
            set(network.getLayer(i), OUTPUT_WEIGHTS, all, shape.inputsOf(i) + 1);
        }
        Matrix dense = new Matrix(weights, shape.offsetOf(shape.layers()), shape.units() + 1);
        set(network.getOutputLayer(), INPUT_WEIGHTS, dense, 0);
        set(network.getOutputLayer(), BIAS, dense, shape.units());
        return network;
    }

    /** The weights of a DL4J network that {@link #toDl4j} made. */
    public static float[] weights(Shape shape, MultiLayerNetwork network) {
        float[] weights = new float[shape.parameterCount()];
        for (int i = 0; i < shape.layers(); i++) {
            Matrix all = new Matrix(weights, shape.offsetOf(i), shape.inputsOf(i) + 1 + shape.units());
            get(network.getLayer(i), INPUT_WEIGHTS, all, 0);
            get(network.getLayer(i), BIAS, all, shape.inputsOf(i));
            get(network.getLayer(i), OUTPUT_WEIGHTS, all, shape.inputsOf(i) + 1);
        }
        Matrix dense = new Matrix(weights, shape.offsetOf(shape.layers()), shape.units() + 1);
        get(network.getOutputLayer(), INPUT_WEIGHTS, dense, 0);
        get(network.getOutputLayer(), BIAS, dense, shape.units());
        return weights;
    }

    /** The file of a network, as DL4J's {@link ModelSerializer} writes it. */
    public static byte[] toFile(Shape shape, float[] weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelSerializer.writeModel(toDl4j(shape, weights, Adam.DEFAULT_ADAM_LEARNING_RATE), out, false);
        return out.toByteArray();
    }

    /** The weights in a file that {@link #toFile} made. */
    public static float[] ofFile(Shape shape, byte[] file) throws IOException {
        return weights(shape, ModelSerializer.restoreMultiLayerNetwork(new ByteArrayInputStream(file), false));
    }

    private static BaseRecurrentLayer recurrent(Shape shape, int layer) {
        return switch (shape.cell()) {
            case LSTM ->
                new LSTM.Builder()
                        .nIn(shape.inputsOf(layer))
                        .nOut(shape.units())
                        .activation(Activation.TANH)
                        .build();
            case RNN ->
                new SimpleRnn.Builder()
                        .nIn(shape.inputsOf(layer))
                        .nOut(shape.units())
                        .activation(Activation.TANH)
                        .build();
            case GRU -> throw new IllegalArgumentException("DL4J has no layer of kind " + shape.cell());
        };
    }

    /** Rows of weights, {@code width} each, from an offset of an array on. */
    private record Matrix(float[] values, int offset, int width) {
        int at(int row, int column) {
            return offset + row * width + column;
        }
    }

    /** DL4J has a row an input and a column a sum, column by column: the inputs of a sum lie together, as ours do. */
    private static void set(Layer layer, String key, Matrix from, int firstColumn) {
        INDArray parameter = layer.getParam(key);
        int sums = (int) parameter.size(parameter.rank() - 1);
        int inputs = (int) (parameter.length() / sums);
        float[] values = new float[sums * inputs];
        for (int sum = 0; sum < sums; sum++) {
            System.arraycopy(from.values(), from.at(sum, firstColumn), values, sum * inputs, inputs);
        }
        parameter.assign(Nd4j.create(values, parameter.shape(), 'f'));
    }

    private static void get(Layer layer, String key, Matrix to, int firstColumn) {
        INDArray parameter = layer.getParam(key);
        int sums = (int) parameter.size(parameter.rank() - 1);
        int inputs = (int) (parameter.length() / sums);
        float[] values =
                parameter.dup('f').reshape('f', new long[] {parameter.length()}).toFloatVector();
        for (int sum = 0; sum < sums; sum++) {
            System.arraycopy(values, sum * inputs, to.values(), to.at(sum, firstColumn), inputs);
        }
    }
}

package almanac.learning.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
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

/** Networks as DL4J networks, of its own layers but for the GRU, and as the files that DL4J reads and writes. */
public final class Dl4jFormat {
    private static final String INPUT_WEIGHTS = "W";
    private static final String OUTPUT_WEIGHTS = "RW";
    private static final String BIAS = "b";

    private Dl4jFormat() {}

    /** The same network in DL4J, with Adam and squared error to train on. */
    public static MultiLayerNetwork toDl4j(Shape shape, float[] weights, double learningRate) {
        var layers = new NeuralNetConfiguration.Builder()
                .seed(1)
                .dataType(DataType.FLOAT)
                .updater(new Adam(learningRate))
                .list();
        for (int i = 0; i < shape.layers(); i++) {
            layers.layer(recurrent(shape, i));
        }
        layers.layer(new OutputLayer.Builder(LossFunctions.LossFunction.MSE)
                .nIn(shape.units())
                .nOut(shape.outputs())
                .activation(Activation.IDENTITY)
                .build());
        MultiLayerNetwork network = new MultiLayerNetwork(layers.build());
        network.init();
        for (int i = 0; i <= shape.layers(); i++) {
            for (Part part : parts(shape, i)) {
                part.set(network.getLayer(i), weights);
            }
        }
        return network;
    }

    /** The weights of a DL4J network that {@link #toDl4j} made. */
    public static float[] weights(Shape shape, MultiLayerNetwork network) {
        float[] weights = new float[shape.parameterCount()];
        for (int i = 0; i <= shape.layers(); i++) {
            for (Part part : parts(shape, i)) {
                part.get(network.getLayer(i), weights);
            }
        }
        return weights;
    }

    /** The file of a network, as DL4J's {@link ModelSerializer} writes it. */
    public static byte[] toFile(Shape shape, float[] weights) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ModelSerializer.writeModel(toDl4j(shape, weights, Adam.DEFAULT_ADAM_LEARNING_RATE), out, false);
        return out.toByteArray();
    }

    /**
     * The weights in a file that {@link #toFile} made. Reads the numbers and nothing else: DL4J's own reader would make any object that a file
     * names.
     *
     * @throws IOException also where the file is of another shape
     */
    public static float[] ofFile(Shape shape, byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(ModelSerializer.COEFFICIENTS_BIN)) {
                    return weights(shape, Nd4j.read(new DataInputStream(zip)));
                }
            }
        }
        throw new IOException("no " + ModelSerializer.COEFFICIENTS_BIN);
    }

    private static float[] weights(Shape shape, INDArray parameters) throws IOException {
        if (parameters.length() != shape.parameterCount()) {
            throw new IOException(parameters.length() + " weights for " + shape);
        }
        MultiLayerNetwork network = toDl4j(shape, new float[shape.parameterCount()], 0);
        network.setParams(parameters);
        return weights(shape, network);
    }

    private static Layer recurrent(Shape shape, int layer) {
        int inputs = shape.inputsOf(layer);
        boolean last = layer == shape.layers() - 1;
        if (shape.cell() == Cell.GRU) {
            return new Dl4jGru(inputs, shape.units(), last);
        }
        BaseRecurrentLayer.Builder<?> builder =
                shape.cell() == Cell.LSTM ? new LSTM.Builder() : new SimpleRnn.Builder();
        Layer all = builder.nIn(inputs)
                .nOut(shape.units())
                .activation(Activation.TANH)
                .build();
        return last ? new LastTimeStep(all) : all;
    }

    /** The parameters of one layer, the dense one being the last. */
    private static List<Part> parts(Shape shape, int layer) {
        int offset = shape.offsetOf(layer);
        if (layer == shape.layers()) {
            int width = shape.units() + 1;
            return List.of(
                    new Part(INPUT_WEIGHTS, 'f', offset, shape.outputs(), width, 0, shape.units()),
                    new Part(BIAS, 'f', offset, shape.outputs(), width, shape.units(), 1));
        }
        int inputs = shape.inputsOf(layer);
        List<WeightBlock> blocks = shape.cell().blocks(inputs, shape.units());
        if (shape.cell() == Cell.GRU) {
            return List.of(
                    Part.of(Dl4jGru.GATES, offset, blocks.get(0)),
                    Part.of(Dl4jGru.CANDIDATE, offset, blocks.get(1)),
                    Part.of(Dl4jGru.RECURRENT, offset, blocks.get(2)));
        }
        int rows = blocks.get(0).rows();
        int width = blocks.get(0).columns();
        return List.of(
                new Part(INPUT_WEIGHTS, 'f', offset, rows, width, 0, inputs),
                new Part(BIAS, 'f', offset, rows, width, inputs, 1),
                new Part(OUTPUT_WEIGHTS, 'f', offset, rows, width, inputs + 1, shape.units()));
    }

    /**
     * One parameter of a DL4J layer, and where it lies among our weights. DL4J's own layers have a row an input and a column a sum, column by
     * column: the inputs of a sum lie together, as ours do.
     *
     * @param order how the parameter lies in memory, {@code 'f'} or {@code 'c'}
     * @param rows sums
     * @param width of a row of ours
     * @param columns of ours that belong to the parameter
     */
    private record Part(String key, char order, int offset, int rows, int width, int firstColumn, int columns) {
        static Part of(String key, int offset, WeightBlock block) {
            return new Part(key, 'c', offset + block.offset(), block.rows(), block.columns(), 0, block.columns());
        }

        void set(org.deeplearning4j.nn.api.Layer layer, float[] weights) {
            float[] values = new float[rows * columns];
            for (int row = 0; row < rows; row++) {
                System.arraycopy(weights, offset + row * width + firstColumn, values, row * columns, columns);
            }
            INDArray parameter = layer.getParam(key);
            parameter.assign(Nd4j.create(values, parameter.shape(), order));
        }

        void get(org.deeplearning4j.nn.api.Layer layer, float[] weights) {
            INDArray parameter = layer.getParam(key);
            float[] values = parameter
                    .dup(order)
                    .reshape(order, new long[] {parameter.length()})
                    .toFloatVector();
            for (int row = 0; row < rows; row++) {
                System.arraycopy(values, row * columns, weights, offset + row * width + firstColumn, columns);
            }
        }
    }
}

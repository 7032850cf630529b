package almanac.learning.network;

import java.util.Arrays;

/**
 * A matrix of weights applied to many columns: out = W in. Where it has a bias, that is a last column of W, and a last row of ones of the
 * input. Values lie row after row. Buffers are kept between batches; not safe for many threads.
 */
final class Dense implements AutoCloseable {
    private final int inputs;
    private final int width;
    private final int outputs;
    private final NativeFloats weights;
    private final NativeFloats weightGradient;
    private NativeFloats in;
    private NativeFloats result;
    private float[] out = {};
    private float[] inGradient = {};
    private float[] ones = {};
    private int columns;

    Dense(int inputs, int outputs, boolean bias) {
        this.inputs = inputs;
        this.width = bias ? inputs + 1 : inputs;
        this.outputs = outputs;
        this.weights = new NativeFloats(parameterCount());
        this.weightGradient = new NativeFloats(parameterCount());
    }

    int parameterCount() {
        return outputs * width;
    }

    /** Takes the weights from all weights of a network. */
    void load(float[] parameters, int from) {
        weights.put(0, parameters, from, parameterCount());
    }

    /** Puts the gradient of the weights among all. */
    void gradient(float[] gradient, int from) {
        weightGradient.get(0, gradient, from, parameterCount());
    }

    /** Begins a batch. */
    void open(int count) {
        columns = count;
        if (ones.length < count) {
            closeBuffers();
            in = new NativeFloats((long) width * count);
            result = new NativeFloats((long) outputs * count);
            ones = new float[count];
            Arrays.fill(ones, 1f);
            out = new float[outputs * count];
            inGradient = new float[inputs * count];
        }
        if (width > inputs) {
            in.put((long) inputs * columns, ones, 0, columns);
        }
    }

    /** Sets some rows of the input. */
    void put(int row, float[] values, int from, int rows) {
        in.put((long) row * columns, values, from, rows * columns);
    }

    /** The product; an array of the layer's own, valid until the next call. */
    float[] forward() {
        Gemm.product(outputs, columns, width, weights.at(0), width, in.at(0), columns, 0f, result.at(0), columns);
        result.get(0, out, 0, outputs * columns);
        return out;
    }

    /**
     * Makes the gradient of the weights, and where wanted of the input, from that of the output.
     *
     * @return {@code inputs} rows, valid until the next call; null where not wanted
     */
    float[] backward(float[] outGradient, boolean wanted) {
        result.put(0, outGradient, 0, outputs * columns);
        Gemm.productByTransposed(
                outputs, width, columns, result.at(0), columns, in.at(0), columns, 0f, weightGradient.at(0), width);
        if (!wanted) {
            return null;
        }
        Gemm.productOfTransposed(
                inputs, columns, outputs, weights.at(0), width, result.at(0), columns, 0f, in.at(0), columns);
        in.get(0, inGradient, 0, inputs * columns);
        return inGradient;
    }

    private void closeBuffers() {
        if (in != null) {
            in.close();
            result.close();
        }
    }

    @Override
    public void close() {
        weights.close();
        weightGradient.close();
        closeBuffers();
    }
}

package almanac.learning.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;

/**
 * A stack of recurrent layers with a dense layer on the last step: forward, and gradients by backpropagation through time.
 *
 * <p>The stock LSTM of DL4J spends most of its time between some tens of small native operations a step; here a step is one matrix product
 * and a few loops over arrays. The gradients are the same, and the weights go to and from a DL4J network by {@link Dl4jFormat}.
 *
 * <p>All weights are one array: layer by layer from the lowest, each row-major with a column an input, one for the bias and a column a unit
 * of the previous output; the dense layer's last, with the bias behind its units. Sequences lie as in {@link RecurrentLayer}. Not
 * safe for many threads; holds memory outside the heap until closed.
 */
public final class Network implements AutoCloseable {
    private final Shape shape;
    private final float[] parameters;
    private final List<RecurrentLayer> layers = new ArrayList<>();
    private final int dense;
    private final NativeFloats denseWeights;
    private final NativeFloats denseGradient;
    private NativeFloats last = new NativeFloats(1);
    private NativeFloats result = new NativeFloats(1);
    private float[][] lastGradient = {};
    private float[] ones = {};
    private float[] out = {};
    private float[] outGradient = {};

    /**
     * @param parameters all weights; kept, not copied, and read anew by every call
     */
    public Network(Shape shape, float[] parameters) {
        this.shape = shape;
        this.parameters = parameters;
        if (parameters.length != shape.parameterCount()) {
            throw new IllegalArgumentException(parameters.length + " weights for " + shape);
        }
        for (int i = 0; i < shape.layers(); i++) {
            layers.add(shape.cell().layer(shape.inputsOf(i), shape.units()));
        }
        dense = shape.offsetOf(shape.layers());
        denseWeights = new NativeFloats(parameters.length - dense);
        denseGradient = new NativeFloats(parameters.length - dense);
    }

    public Shape shape() {
        return shape;
    }

    /** All weights: the network's own array. */
    public float[] parameters() {
        return parameters;
    }

    /**
     * What the network says.
     *
     * @param x an array a step, {@code inputs} rows of {@code n} sequences
     * @param n sequences
     * @return outputs times sequences; valid until the next call
     */
    public float[] predict(float[][] x, int n) {
        int from = 0;
        float[][] in = x;
        for (RecurrentLayer layer : layers) {
            layer.load(parameters, from);
            in = layer.forward(in, x.length, n);
            from += layer.parameterCount();
        }
        reserve(x.length, n);
        int units = shape.units();
        denseWeights.put(0, parameters, dense, parameters.length - dense);
        last.put(0, in[x.length - 1], 0, units * n);
        last.put((long) units * n, ones, 0, n);
        FloatPointer into = result.at(0);
        Gemm.product(shape.outputs(), n, units + 1, denseWeights.at(0), units + 1, last.at(0), n, 0f, into, n);
        result.get(0, out, 0, shape.outputs() * n);
        return out;
    }

    /**
     * The loss of a batch and its gradient by every weight.
     *
     * @param target outputs times sequences
     * @param gradient as many as weights; filled
     */
    public double gradient(float[][] x, float[] target, int n, Loss loss, float[] gradient) {
        int steps = x.length;
        int units = shape.units();
        double value = loss.of(predict(x, n), target, shape.outputs() * n, outGradient);
        result.put(0, outGradient, 0, shape.outputs() * n);
        FloatPointer into = denseGradient.at(0);
        Gemm.productByTransposed(shape.outputs(), units + 1, n, result.at(0), n, last.at(0), n, 0f, into, units + 1);
        denseGradient.get(0, gradient, dense, parameters.length - dense);
        Gemm.productOfTransposed(
                units, n, shape.outputs(), denseWeights.at(0), units + 1, result.at(0), n, 0f, last.at(0), n);
        last.get(0, lastGradient[steps - 1], 0, units * n);
        backward(gradient);
        return value;
    }

    private void backward(float[] gradient) {
        float[][] above = lastGradient;
        int end = dense;
        for (int i = layers.size() - 1; i >= 0; i--) {
            RecurrentLayer layer = layers.get(i);
            above = layer.backward(above, i > 0);
            end -= layer.parameterCount();
            layer.gradient(gradient, end);
        }
    }

    private void reserve(int steps, int n) {
        if (ones.length < n || lastGradient.length != steps) {
            int most = Math.max(n, ones.length);
            last.close();
            result.close();
            last = new NativeFloats((long) (shape.units() + 1) * most);
            result = new NativeFloats((long) shape.outputs() * most);
            ones = new float[most];
            Arrays.fill(ones, 1f);
            lastGradient = new float[steps][];
            lastGradient[steps - 1] = new float[shape.units() * most];
            out = new float[shape.outputs() * most];
            outGradient = new float[shape.outputs() * most];
        }
    }

    @Override
    public void close() {
        layers.forEach(RecurrentLayer::close);
        denseWeights.close();
        denseGradient.close();
        last.close();
        result.close();
    }
}

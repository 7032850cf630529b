package almanac.learning.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A network that tells every bucket of a horizon at once: recurrent layers read the past; their last output, embeddings of attributes and
 * scalars are the context of two dense layers that tell each bucket ahead from what is known of it. The arrangement is that of Wen et al.
 * (2017), "A multi-horizon quantile recurrent forecaster", arXiv:1711.11053, with one dense part for all buckets ahead, so that the horizon may
 * have any length:
 *
 * <pre>
 * a = tanh(Wc [context, 1] + Wa ahead)    b = tanh(W2 [a, 1])    out = Wo [b, references, 1]
 * </pre>
 *
 * <p>All weights are one array in that order: embeddings, recurrent layers, Wc, Wa, W2, Wo, each row-major. Not safe for many threads;
 * holds memory outside the heap until closed.
 */
public final class HorizonNetwork implements AutoCloseable {
    private final HorizonShape shape;
    private final float[] parameters;
    private final List<RecurrentLayer> layers = new ArrayList<>();
    private final Dense context;
    private final Dense step;
    private final Dense second;
    private final Dense output;
    private float[] embedded = {};
    private float[] last = {};
    private float[] a = {};
    private float[] b = {};
    private float[] thinned = {};
    private float[] contextMask = {};
    private float[] hiddenMask = {};
    private float[] outGradient = {};
    private float[] contextGradient = {};
    private float[][] lastGradient = {};

    /** What a batch of outputs costs. */
    @FunctionalInterface
    public interface HorizonLoss {
        /**
         * @param out {@code outputs} rows of horizon times windows
         * @param gradient of the loss by {@code out}; to be filled
         */
        double of(float[] out, float[] gradient);
    }

    /**
     * @param parameters all weights; kept, not copied, and read anew by every call
     */
    public HorizonNetwork(HorizonShape shape, float[] parameters) {
        if (parameters.length != shape.parameterCount()) {
            throw new IllegalArgumentException(parameters.length + " weights for " + shape);
        }
        this.shape = shape;
        this.parameters = parameters;
        for (int i = 0; i < shape.layers(); i++) {
            layers.add(shape.cell().layer(shape.recurrent().inputsOf(i), shape.units()));
        }
        context = new Dense(shape.context(), shape.hidden(), true);
        step = new Dense(shape.ahead(), shape.hidden(), false);
        second = new Dense(shape.hidden(), shape.hidden(), true);
        output = new Dense(shape.hidden() + shape.references(), shape.outputs(), true);
    }

    public HorizonShape shape() {
        return shape;
    }

    /** What the network says: {@code outputs} rows of horizon times windows; valid until the next call. */
    public float[] predict(HorizonBatch batch) {
        return forward(batch, 0, null);
    }

    /**
     * The loss of a batch and its gradient by every weight.
     *
     * @param dropout share of the context and of the hidden units left out at random; 0 for none (Srivastava et al. 2014, Journal of Machine
     *     Learning Research 15, 1929-1958)
     * @param random for dropout
     * @param gradient as many as weights; filled
     */
    public double gradient(
            HorizonBatch batch, HorizonLoss loss, double dropout, SplittableRandom random, float[] gradient) {
        float[] out = forward(batch, dropout, random);
        double value = loss.of(out, outGradient);
        backward(batch, dropout > 0, gradient);
        return value;
    }

    private float[] forward(HorizonBatch batch, double dropout, SplittableRandom random) {
        int n = batch.n;
        int columns = batch.columns();
        reserve(batch);
        embed(batch);
        float[][] in = batch.past;
        int from = shape.embeddingCount();
        for (RecurrentLayer layer : layers) {
            layer.load(parameters, from);
            in = layer.forward(in, batch.past.length, n);
            from += layer.parameterCount();
        }
        System.arraycopy(in[batch.past.length - 1], 0, last, 0, shape.units() * n);
        if (dropout > 0) {
            drop(contextMask, shape.units() * n, dropout, random);
            multiply(last, contextMask, shape.units() * n);
        }
        float[] fromContext = throughContext(batch);
        step.load(parameters, shape.stepOffset());
        step.open(columns);
        step.put(0, batch.ahead, 0, shape.ahead());
        System.arraycopy(step.forward(), 0, a, 0, shape.hidden() * columns);
        spread(fromContext, a, shape.hidden(), batch.horizon, n);
        Activations.tanhInPlace(a, 0, shape.hidden() * columns);
        second.load(parameters, shape.secondOffset());
        second.open(columns);
        second.put(0, a, 0, shape.hidden());
        System.arraycopy(second.forward(), 0, b, 0, shape.hidden() * columns);
        Activations.tanhInPlace(b, 0, shape.hidden() * columns);
        output.load(parameters, shape.outputOffset());
        output.open(columns);
        if (dropout > 0) {
            drop(hiddenMask, shape.hidden() * columns, dropout, random);
            System.arraycopy(b, 0, thinned, 0, shape.hidden() * columns);
            multiply(thinned, hiddenMask, shape.hidden() * columns);
            output.put(0, thinned, 0, shape.hidden());
        } else {
            output.put(0, b, 0, shape.hidden());
        }
        if (shape.references() > 0) {
            output.put(shape.hidden(), batch.references, 0, shape.references());
        }
        return output.forward();
    }

    private float[] throughContext(HorizonBatch batch) {
        context.load(parameters, shape.contextOffset());
        context.open(batch.n);
        context.put(0, last, 0, shape.units());
        int width = shape.embeddingWidth();
        if (width > 0) {
            context.put(shape.units(), embedded, 0, width);
        }
        if (shape.scalars() > 0) {
            context.put(shape.units() + width, batch.scalars, 0, shape.scalars());
        }
        return context.forward();
    }

    private void embed(HorizonBatch batch) {
        int from = 0;
        int row = 0;
        for (int e = 0; e < shape.embeddings().size(); e++) {
            Embedding embedding = shape.embeddings().get(e);
            embedding.gather(parameters, from, batch.codes[e], batch.n, embedded, row);
            from += embedding.parameterCount();
            row += embedding.width();
        }
    }

    private void backward(HorizonBatch batch, boolean dropped, float[] gradient) {
        int columns = batch.columns();
        int hidden = shape.hidden() * columns;
        float[] above = output.backward(outGradient, true);
        output.gradient(gradient, shape.outputOffset());
        if (dropped) {
            multiply(above, hiddenMask, hidden);
        }
        throughTanh(above, b, hidden);
        above = second.backward(above, true);
        second.gradient(gradient, shape.secondOffset());
        throughTanh(above, a, hidden);
        step.backward(above, false);
        step.gradient(gradient, shape.stepOffset());
        gather(above, contextGradient, shape.hidden(), batch.horizon, batch.n);
        float[] into = context.backward(contextGradient, true);
        context.gradient(gradient, shape.contextOffset());
        backwardEmbeddings(batch, into, gradient);
        backwardPast(batch, dropped, into, gradient);
    }

    private void backwardEmbeddings(HorizonBatch batch, float[] into, float[] gradient) {
        Arrays.fill(gradient, 0, shape.embeddingCount(), 0f);
        int from = 0;
        int row = shape.units();
        for (int e = 0; e < shape.embeddings().size(); e++) {
            Embedding embedding = shape.embeddings().get(e);
            embedding.scatter(into, row, batch.codes[e], batch.n, gradient, from);
            from += embedding.parameterCount();
            row += embedding.width();
        }
    }

    private void backwardPast(HorizonBatch batch, boolean dropped, float[] into, float[] gradient) {
        int steps = batch.past.length;
        int count = shape.units() * batch.n;
        System.arraycopy(into, 0, lastGradient[steps - 1], 0, count);
        if (dropped) {
            multiply(lastGradient[steps - 1], contextMask, count);
        }
        float[][] above = lastGradient;
        int end = shape.contextOffset();
        for (int i = layers.size() - 1; i >= 0; i--) {
            RecurrentLayer layer = layers.get(i);
            above = layer.backward(above, i > 0);
            end -= layer.parameterCount();
            layer.gradient(gradient, end);
        }
    }

    private void reserve(HorizonBatch batch) {
        int n = batch.n;
        int columns = batch.columns();
        if (last.length < shape.units() * n || lastGradient.length != batch.past.length) {
            last = new float[shape.units() * n];
            embedded = new float[shape.embeddingWidth() * n];
            contextMask = new float[shape.units() * n];
            contextGradient = new float[shape.hidden() * n];
            lastGradient = new float[batch.past.length][];
            lastGradient[batch.past.length - 1] = new float[shape.units() * n];
        }
        if (a.length < shape.hidden() * columns) {
            a = new float[shape.hidden() * columns];
            b = new float[shape.hidden() * columns];
            thinned = new float[shape.hidden() * columns];
            hiddenMask = new float[shape.hidden() * columns];
            outGradient = new float[shape.outputs() * columns];
        }
    }

    private static void drop(float[] mask, int count, double rate, SplittableRandom random) {
        float kept = (float) (1 / (1 - rate));
        int limit = (int) (rate * (1 << 16));
        long bits = 0;
        for (int j = 0; j < count; j++) {
            bits = (j & 3) == 0 ? random.nextLong() : bits >>> 16;
            mask[j] = (bits & 0xffff) < limit ? 0f : kept;
        }
    }

    private static void multiply(float[] values, float[] by, int count) {
        for (int j = 0; j < count; j++) {
            values[j] *= by[j];
        }
    }

    private static void throughTanh(float[] gradient, float[] activated, int count) {
        for (int j = 0; j < count; j++) {
            gradient[j] *= 1f - activated[j] * activated[j];
        }
    }

    /** Adds what holds for a window to each of its buckets ahead. */
    private static void spread(float[] ofWindow, float[] ofBuckets, int rows, int horizon, int n) {
        for (int r = 0; r < rows; r++) {
            for (int h = 0; h < horizon; h++) {
                int at = (r * horizon + h) * n;
                for (int i = 0; i < n; i++) {
                    ofBuckets[at + i] += ofWindow[r * n + i];
                }
            }
        }
    }

    /** Sums over the buckets ahead of each window. */
    private static void gather(float[] ofBuckets, float[] ofWindow, int rows, int horizon, int n) {
        Arrays.fill(ofWindow, 0, rows * n, 0f);
        for (int r = 0; r < rows; r++) {
            for (int h = 0; h < horizon; h++) {
                int at = (r * horizon + h) * n;
                for (int i = 0; i < n; i++) {
                    ofWindow[r * n + i] += ofBuckets[at + i];
                }
            }
        }
    }

    @Override
    public void close() {
        layers.forEach(RecurrentLayer::close);
        context.close();
        step.close();
        second.close();
        output.close();
    }
}

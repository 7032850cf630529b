package almanac.learning.network;

import java.util.Arrays;
import java.util.List;

/**
 * One recurrent layer over a batch of whole sequences: forward, and backward through time.
 *
 * <p>A step's matrix has a column a sequence and, top down, a row an input, a row of ones (so that biases are weights like any other) and
 * a row a unit of the previous step's output. One matrix product a step gives the sums of all gates; what differs between kinds of
 * cells is only what is done with the sums. Values lie row after row: {@code value[row * n + sequence]}.
 *
 * <p>Buffers are kept between batches. Not safe for many threads.
 */
abstract class RecurrentLayer implements AutoCloseable {
    private final int inputs;
    private final int units;
    private final int width;
    private final int sumRows;
    private final int parameterCount;
    private final List<WeightBlock> blocks;
    private final NativeFloats weights;
    private final NativeFloats weightGradient;
    private NativeFloats rows;
    private NativeFloats sums;
    private NativeFloats rowGradient;
    private float[] ones = {};
    private int steps;
    private int n;

    /** Sums, then activated gates, one array a step. */
    float[][] gates = {};

    /** Outputs, one array a step. */
    float[][] out = {};

    private float[] sumGradient = {};
    private float[] outGradient = {};
    private float[][] inputGradient = {};

    RecurrentLayer(Cell kind, int inputs, int units) {
        this.inputs = inputs;
        this.units = units;
        this.width = inputs + 1 + units;
        this.blocks = kind.blocks(inputs, units);
        this.parameterCount = kind.parameterCount(inputs, units);
        this.sumRows =
                blocks.stream().mapToInt(b -> b.firstRow() + b.rows()).max().orElseThrow();
        this.weights = new NativeFloats(parameterCount);
        this.weightGradient = new NativeFloats(parameterCount);
    }

    final int parameterCount() {
        return parameterCount;
    }

    /** Applies the cell to the sums in {@code gates[step]} and fills {@code out[step]}; {@code count} is units times sequences. */
    abstract void activate(int step, int count);

    /**
     * Turns the gradient of a step's output into that of its sums.
     *
     * @param outGradient of {@code out[step]}; becomes what flows to the previous output other than through the sums
     * @param sumGradient to be filled
     */
    abstract void deactivate(int step, int count, float[] outGradient, float[] sumGradient);

    /** More buffers of the cell, when sequences get longer or more. */
    abstract void allocate(int steps, int count);

    /** Takes the weights of this layer from all weights of a network. */
    final void load(float[] parameters, int from) {
        weights.put(0, parameters, from, parameterCount);
    }

    /** Puts the gradient of this layer's weights among all. */
    final void gradient(float[] gradient, int from) {
        weightGradient.get(0, gradient, from, parameterCount);
    }

    /**
     * Runs sequences through the layer, from an output of zero.
     *
     * @param in an array a step, {@code inputs} rows
     * @param length steps
     * @param count sequences
     * @return an array a step, {@code units} rows; valid until the next call
     */
    final float[][] forward(float[][] in, int length, int count) {
        reserve(length, count);
        for (int t = 0; t < steps; t++) {
            long row = row(t);
            rows.put(row, in[t], 0, inputs * n);
            rows.put(row + (long) inputs * n, ones, 0, n);
            if (t > 0) {
                rows.put(row + (long) (inputs + 1) * n, out[t - 1], 0, units * n);
            }
            for (WeightBlock b : blocks) {
                Gemm.product(
                        b.rows(),
                        n,
                        knownColumns(b, t),
                        weights.at(b.offset()),
                        b.columns(),
                        rows.at(row + (long) b.firstColumn() * n),
                        n,
                        0f,
                        sums.at((long) b.firstRow() * n),
                        n);
            }
            sums.get(0, gates[t], 0, sumRows * n);
            activate(t, units * n);
        }
        return out;
    }

    /** Columns of a block that are not the zeros before the first step. */
    private int knownColumns(WeightBlock b, int step) {
        return (step > 0 ? b.endColumn() : Math.min(b.endColumn(), inputs + 1)) - b.firstColumn();
    }

    /**
     * Propagates back through time what {@link #forward} ran last, and makes the gradient of the weights.
     *
     * @param gradient of each step's output; null for a step that nothing depends on
     * @param wanted whether the gradient of the inputs is wanted
     * @return an array a step, {@code inputs} rows, null where not wanted; valid until the next call
     */
    final float[][] backward(float[][] gradient, boolean wanted) {
        int count = units * n;
        Arrays.fill(outGradient, 0, count, 0f);
        weightGradient.clear();
        for (int t = steps - 1; t >= 0; t--) {
            if (gradient[t] != null) {
                add(gradient[t], outGradient, count);
            }
            deactivate(t, count, outGradient, sumGradient);
            sums.put(0, sumGradient, 0, sumRows * n);
            weightGradient(t);
            rowGradient(t, wanted);
            if (wanted) {
                rowGradient.get(0, inputGradient[t], 0, inputs * n);
            }
            if (t > 0) {
                rowGradient.get((long) (inputs + 1) * n, sumGradient, 0, count);
                add(sumGradient, outGradient, count);
            }
        }
        return wanted ? inputGradient : null;
    }

    private void weightGradient(int step) {
        for (WeightBlock b : blocks) {
            int k = knownColumns(b, step);
            Gemm.productByTransposed(
                    b.rows(),
                    k,
                    n,
                    sums.at((long) b.firstRow() * n),
                    n,
                    rows.at(row(step) + (long) b.firstColumn() * n),
                    n,
                    1f,
                    weightGradient.at(b.offset()),
                    b.columns());
        }
    }

    private void rowGradient(int step, boolean wanted) {
        int from = wanted ? 0 : inputs + 1;
        int to = step > 0 ? width : inputs;
        for (WeightBlock b : blocks) {
            int first = Math.max(from, b.firstColumn());
            int columns = Math.min(to, b.endColumn()) - first;
            if (columns > 0) {
                Gemm.productOfTransposed(
                        columns,
                        n,
                        b.rows(),
                        weights.at(b.offset() + first - b.firstColumn()),
                        b.columns(),
                        sums.at((long) b.firstRow() * n),
                        n,
                        b == blocks.get(0) ? 0f : 1f,
                        rowGradient.at((long) first * n),
                        n);
            }
        }
    }

    private void reserve(int steps, int n) {
        this.steps = steps;
        this.n = n;
        if (out.length >= steps && out[0].length >= units * n) {
            return;
        }
        int longest = Math.max(steps, out.length);
        int most = Math.max(n, ones.length);
        closeBuffers();
        rows = new NativeFloats((long) longest * width * most);
        sums = new NativeFloats((long) sumRows * most);
        rowGradient = new NativeFloats((long) width * most);
        ones = new float[most];
        Arrays.fill(ones, 1f);
        gates = new float[longest][sumRows * most];
        out = new float[longest][units * most];
        inputGradient = new float[longest][inputs * most];
        sumGradient = new float[sumRows * most];
        outGradient = new float[units * most];
        allocate(longest, units * most);
    }

    private long row(int step) {
        return (long) step * width * n;
    }

    private static void add(float[] what, float[] to, int count) {
        for (int j = 0; j < count; j++) {
            to[j] += what[j];
        }
    }

    @Override
    public final void close() {
        weights.close();
        weightGradient.close();
        closeBuffers();
    }

    private void closeBuffers() {
        if (rows != null) {
            rows.close();
            sums.close();
            rowGradient.close();
        }
    }
}

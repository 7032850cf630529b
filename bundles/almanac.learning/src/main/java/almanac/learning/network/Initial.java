package almanac.learning.network;

import java.util.random.RandomGenerator;

/**
 * Weights to begin with: uniform by Glorot and Bengio (2010), AISTATS, 249-256, equation 16, gate by gate; biases 0, and 1 for the forget gate of an
 * LSTM, so that it remembers until it learns to forget (Jozefowicz, Zaremba and Sutskever 2015, ICML, 2342-2350).
 */
public final class Initial {
    private Initial() {}

    /** All weights of a network, in the order of {@link Network}. */
    public static float[] weights(Shape shape, RandomGenerator random) {
        float[] all = new float[shape.parameterCount()];
        for (int i = 0; i < shape.layers(); i++) {
            for (WeightBlock block : shape.cell().blocks(shape.inputsOf(i), shape.units())) {
                fill(all, shape.offsetOf(i), block, shape.inputsOf(i), shape, random);
            }
        }
        double limit = limit(shape.units(), shape.outputs());
        int next = shape.offsetOf(shape.layers());
        for (int row = 0; row < shape.outputs(); row++, next++) {
            for (int column = 0; column < shape.units(); column++) {
                all[next++] = (float) random.nextDouble(-limit, limit);
            }
        }
        return all;
    }

    /** All weights of a network over a horizon; embeddings and outputs begin near 0, straight lines from references at 0. */
    public static float[] weights(HorizonShape shape, RandomGenerator random) {
        float[] all = new float[shape.parameterCount()];
        for (int i = 0; i < shape.embeddingCount(); i++) {
            all[i] = (float) (0.1 * random.nextGaussian());
        }
        float[] recurrent = weights(shape.recurrent(), random);
        System.arraycopy(recurrent, 0, all, shape.embeddingCount(), shape.recurrentCount());
        int hidden = shape.hidden();
        dense(all, shape.contextOffset(), hidden, shape.context(), 1, 1, random);
        dense(all, shape.stepOffset(), hidden, shape.ahead(), 0, 1, random);
        dense(all, shape.secondOffset(), hidden, hidden, 1, 1, random);
        dense(all, shape.outputOffset(), shape.outputs(), hidden, shape.references() + 1, 0.1, random);
        return all;
    }

    /** Rows of random weights, each with some more that stay 0. */
    private static void dense(
            float[] all, int from, int rows, int columns, int zeros, double size, RandomGenerator random) {
        double limit = size * limit(columns, rows);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                all[from + row * (columns + zeros) + column] = (float) random.nextDouble(-limit, limit);
            }
        }
    }

    private static void fill(
            float[] all, int offset, WeightBlock block, int inputs, Shape shape, RandomGenerator random) {
        double inputLimit = limit(inputs, shape.units());
        double outputLimit = limit(shape.units(), shape.units());
        int next = offset + block.offset();
        for (int row = block.firstRow(); row < block.firstRow() + block.rows(); row++) {
            boolean forgets = shape.cell() == Cell.LSTM && row / shape.units() == LstmLayer.FORGET_GATE;
            for (int column = block.firstColumn(); column < block.endColumn(); column++) {
                double limit = column < inputs ? inputLimit : outputLimit;
                boolean bias = column == inputs;
                all[next++] = bias ? (forgets ? 1f : 0f) : (float) random.nextDouble(-limit, limit);
            }
        }
    }

    private static double limit(int in, int out) {
        return Math.sqrt(6.0 / (in + out));
    }
}

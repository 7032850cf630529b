package almanac.learning.trees;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Rows to learn from: features, what came, and how much the row counts. Grows in chunks, so that nothing is ever copied as a whole. */
final class Rows {
    static final int CHUNK = 4096;

    private final int columns;
    private final List<float[]> chunks = new ArrayList<>();
    private float[] labels = new float[CHUNK];
    private float[] weights = new float[CHUNK];
    private int size;

    Rows(int columns) {
        this.columns = columns;
    }

    int size() {
        return size;
    }

    int columns() {
        return columns;
    }

    float label(int row) {
        return labels[row];
    }

    float weight(int row) {
        return weights[row];
    }

    void add(float[] features, double label, double weight) {
        int at = size % CHUNK;
        if (at == 0) {
            chunks.add(new float[CHUNK * columns]);
        }
        if (size == labels.length) {
            labels = Arrays.copyOf(labels, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        System.arraycopy(features, 0, chunks.get(chunks.size() - 1), at * columns, columns);
        labels[size] = (float) label;
        weights[size] = (float) weight;
        size++;
    }

    /** Chunks of {@link #CHUNK} rows, the last one not full. */
    int chunks() {
        return chunks.size();
    }

    int rowsOf(int chunk) {
        return chunk < chunks.size() - 1 ? CHUNK : size - chunk * CHUNK;
    }

    /** Row after row; not a copy. */
    float[] chunk(int chunk) {
        return chunks.get(chunk);
    }

    /** A copy of one row's features. */
    float[] row(int row) {
        int at = row % CHUNK * columns;
        return Arrays.copyOfRange(chunks.get(row / CHUNK), at, at + columns);
    }

    /** Mean squared error of what is told of the rows, weighted. */
    double squaredError(double[] told) {
        double sum = 0;
        double weight = 0;
        for (int i = 0; i < size; i++) {
            double error = labels[i] - told[i];
            sum += weights[i] * error * error;
            weight += weights[i];
        }
        return sum / weight;
    }

    /** The same rows with other labels. */
    Rows labelled(float[] others) {
        Rows same = new Rows(columns);
        same.chunks.addAll(chunks);
        same.labels = others.clone();
        same.weights = weights;
        same.size = size;
        return same;
    }

    /** Those rows that are taken. */
    Rows where(java.util.function.IntPredicate taken) {
        Rows some = new Rows(columns);
        for (int i = 0; i < size; i++) {
            if (taken.test(i)) {
                some.add(row(i), labels[i], weights[i]);
            }
        }
        return some;
    }
}

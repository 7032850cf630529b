package almanac.learning.network;

/**
 * A table with a row of weights for each value of an attribute; what is learned is where values lie beside each other (Guo and Berkhahn
 * 2016, "Entity embeddings of categorical variables", arXiv:1604.06737).
 *
 * @param size values, the unknown one included
 * @param width weights a value
 */
public record Embedding(int size, int width) {
    int parameterCount() {
        return size * width;
    }

    /** Fills {@code width} rows of {@code n} columns with the weights of each column's value. */
    void gather(float[] parameters, int from, int[] codes, int n, float[] rows, int row) {
        for (int k = 0; k < width; k++) {
            int at = (row + k) * n;
            for (int i = 0; i < n; i++) {
                rows[at + i] = parameters[from + codes[i] * width + k];
            }
        }
    }

    /** Adds the gradient of the rows to that of the weights. */
    void scatter(float[] rows, int row, int[] codes, int n, float[] gradient, int from) {
        for (int k = 0; k < width; k++) {
            int at = (row + k) * n;
            for (int i = 0; i < n; i++) {
                gradient[from + codes[i] * width + k] += rows[at + i];
            }
        }
    }
}

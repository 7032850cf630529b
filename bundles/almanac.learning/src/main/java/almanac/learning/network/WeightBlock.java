package almanac.learning.network;

/**
 * One weight matrix of a recurrent layer, row-major: it takes some columns of a step's row (inputs, a one, the previous output) to
 * some rows of the step's sums.
 *
 * @param offset of its first weight among the layer's
 * @param firstRow of the sums
 * @param rows how many
 * @param firstColumn of the step's row
 * @param columns how many
 */
record WeightBlock(int offset, int firstRow, int rows, int firstColumn, int columns) {
    int endColumn() {
        return firstColumn + columns;
    }

    int end() {
        return offset + rows * columns;
    }
}

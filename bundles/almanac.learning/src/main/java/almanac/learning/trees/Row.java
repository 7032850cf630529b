package almanac.learning.trees;

/** Values of one row, put one after the other. */
final class Row {
    private final float[] values;
    private int next;

    Row(int columns) {
        values = new float[columns];
    }

    void begin() {
        next = 0;
    }

    void put(double value) {
        values[next++] = Double.isInfinite(value) ? Float.NaN : (float) value;
    }

    /** Whether every column got its value. */
    boolean isFull() {
        return next == values.length;
    }

    /** Not a copy. */
    float[] values() {
        return values;
    }
}

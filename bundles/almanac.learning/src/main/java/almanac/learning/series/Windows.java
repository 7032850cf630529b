package almanac.learning.series;

import almanac.api.forecast.Scaler;

/** Windows of a scaled series, each with the value that follows: what a network learns from. */
final class Windows {
    private final float[] values;
    private final int window;

    Windows(double[] series, Scaler scaler, int window) {
        this.values = new float[series.length];
        for (int i = 0; i < series.length; i++) {
            values[i] = (float) scaler.scale(series[i]);
        }
        this.window = window;
    }

    /** How many windows have a value that follows. */
    int count() {
        return Math.max(0, values.length - window);
    }

    int window() {
        return window;
    }

    /**
     * Copies some windows as a network takes them.
     *
     * @param which numbers of windows, the oldest being 0
     * @param x an array a step, a value a window; filled
     * @param y the values that follow; filled
     */
    void gather(int[] which, int from, int count, float[][] x, float[] y) {
        for (int i = 0; i < count; i++) {
            int first = which[from + i];
            for (int t = 0; t < window; t++) {
                x[t][i] = values[first + t];
            }
            y[i] = values[first + window];
        }
    }
}

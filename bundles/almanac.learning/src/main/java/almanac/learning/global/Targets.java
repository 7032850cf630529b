package almanac.learning.global;

/** Demand that a batch of windows should tell; columns as in a batch. */
final class Targets {
    /** Windows. */
    int n;

    final int horizon;

    /** Units over the window's level. */
    final float[] relative;

    /** How much a bucket counts; 0 where it does not. */
    final float[] counts;

    /** Of each window: units that 1 stands for. */
    final double[] levels;

    /** What the sum of losses is divided by. */
    double divisor = 1;

    Targets(int horizon, int most) {
        this.horizon = horizon;
        this.relative = new float[horizon * most];
        this.counts = new float[horizon * most];
        this.levels = new double[most];
    }

    int columns() {
        return horizon * n;
    }

    /**
     * Fills one column a bucket ahead.
     *
     * @param from position before which no target counts
     * @param to position from which on no target counts
     * @param weight how much each bucket counts
     */
    void fill(int i, EncodedSeries series, int at, int from, int to, double level, double weight) {
        levels[i] = level;
        for (int h = 0; h < horizon; h++) {
            int position = at + h;
            boolean known = position >= from
                    && position < to
                    && !Float.isNaN(series.units[position])
                    && (series.censored == null || !series.censored[position]);
            counts[h * n + i] = known ? (float) weight : 0f;
            relative[h * n + i] = known ? (float) (series.units[position] / level) : 0f;
        }
    }

    /** What all buckets count together. */
    double counted() {
        double sum = 0;
        for (int j = 0; j < columns(); j++) {
            sum += counts[j];
        }
        return sum;
    }
}

package almanac.forecast.decompose;

/**
 * Local regression of degree 0 or 1 at evenly spaced points with tricube weights. Source: Cleveland, Cleveland, McRae and Terpenning
 * (1990), "STL: A seasonal-trend decomposition procedure based on loess", Journal of Official Statistics 6, section 2.
 *
 * @param window points that a local line looks at
 * @param degree 0 for local means, 1 for local lines
 * @param jump a line is fitted at each so manieth point, and between them values are interpolated
 */
record Loess(int window, int degree, int jump) {
    /** With the jump of R's {@code stl}: a tenth of the window. */
    static Loess of(int window, int degree) {
        return new Loess(window, degree, (window + 9) / 10);
    }

    /** Smooths values; {@code weights} may be null. */
    void smooth(double[] y, int n, double[] weights, double[] smooth) {
        if (n < 2) {
            smooth[0] = y[0];
            return;
        }
        int by = Math.min(jump, n - 1);
        int last = 0;
        for (int i = 0; i < n; i += by) {
            smooth[i] = at(y, n, i, weights, y[i]);
            interpolate(smooth, last, i);
            last = i;
        }
        if (last < n - 1) {
            smooth[n - 1] = at(y, n, n - 1, weights, y[n - 1]);
            interpolate(smooth, last, n - 1);
        }
    }

    private static void interpolate(double[] smooth, int from, int to) {
        double slope = (smooth[to] - smooth[from]) / Math.max(1, to - from);
        for (int t = from + 1; t < to; t++) {
            smooth[t] = smooth[from] + slope * (t - from);
        }
    }

    private double at(double[] y, int n, int x, double[] weights, double otherwise) {
        if (window >= n) {
            return at(y, n, x, 0, n - 1, weights, otherwise);
        }
        int left = Math.max(0, Math.min(n - window, x - (window - 1) / 2));
        return at(y, n, x, left, left + window - 1, weights, otherwise);
    }

    /**
     * The smooth value at a place.
     *
     * @param x place, which may lie outside
     * @param otherwise where every point has no weight
     */
    double at(double[] y, int n, int x, int left, int right, double[] weights, double otherwise) {
        double reach = Math.max(x - left, right - x) + (window > n ? (window - n) / 2 : 0);
        double total = 0;
        double sum = 0;
        double place = 0;
        for (int t = left; t <= right; t++) {
            double w = weight(Math.abs(t - x), reach) * (weights == null ? 1 : weights[t]);
            total += w;
            sum += w * y[t];
            place += w * t;
        }
        if (!(total > 0)) {
            return otherwise;
        }
        double mean = sum / total;
        if (degree == 0 || !(reach > 0)) {
            return mean;
        }
        double centre = place / total;
        double spread = 0;
        double cross = 0;
        for (int t = left; t <= right; t++) {
            double w = weight(Math.abs(t - x), reach) * (weights == null ? 1 : weights[t]);
            spread += w * (t - centre) * (t - centre);
            cross += w * (t - centre) * y[t];
        }
        return Math.sqrt(spread / total) > 0.001 * (n - 1) ? mean + cross / spread * (x - centre) : mean;
    }

    private static double weight(double distance, double reach) {
        if (distance > 0.999 * reach) {
            return 0;
        }
        if (distance <= 0.001 * reach) {
            return 1;
        }
        double share = distance / reach;
        double rest = 1 - share * share * share;
        return rest * rest * rest;
    }
}

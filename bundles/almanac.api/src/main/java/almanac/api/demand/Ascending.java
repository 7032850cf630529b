package almanac.api.demand;

import java.util.Arrays;

/**
 * Sorts outcomes: first into as many drawers of equal width as there are outcomes, then by insertion, which finds little left to do (Isaac and
 * Singleton 1956, "Sorting by address calculation", Journal of the ACM 3). Where the outcomes crowd into few drawers, as usual.
 */
final class Ascending {
    private static final int FEWEST = 32;
    private static final int MOST = 4096;
    private static final int CROWD = 24;

    private Ascending() {}

    /** The same outcomes in ascending order; a NaN is the last one. */
    static double[] of(double[] outcomes) {
        int n = outcomes.length;
        double low = outcomes[0];
        double high = outcomes[0];
        double sum = 0;
        for (double x : outcomes) {
            low = Math.min(low, x);
            high = Math.max(high, x);
            sum += x;
        }
        boolean drawers = n >= FEWEST && n <= MOST && high > low && Math.abs(sum) < Double.MAX_VALUE;
        double[] sorted = drawers ? byDrawers(outcomes, low, (n - 1) / (high - low)) : null;
        if (sorted == null) {
            sorted = outcomes.clone();
            Arrays.sort(sorted);
        }
        return sorted;
    }

    /** Null where a drawer is crowded. */
    private static double[] byDrawers(double[] outcomes, double low, double scale) {
        int n = outcomes.length;
        int[] end = new int[n];
        short[] drawer = new short[n];
        for (int i = 0; i < n; i++) {
            int d = (int) ((outcomes[i] - low) * scale);
            drawer[i] = (short) Math.min(n - 1, d);
            end[drawer[i]]++;
        }
        for (int d = 0, before = 0; d < n; d++) {
            if (end[d] > CROWD) {
                return null;
            }
            before += end[d];
            end[d] = before;
        }
        double[] sorted = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            sorted[--end[drawer[i]]] = outcomes[i];
        }
        for (int i = 1; i < n; i++) {
            double x = sorted[i];
            int j = i - 1;
            while (j >= 0 && sorted[j] > x) {
                sorted[j + 1] = sorted[j];
                j--;
            }
            sorted[j + 1] = x;
        }
        return sorted;
    }
}

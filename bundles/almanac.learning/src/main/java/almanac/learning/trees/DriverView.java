package almanac.learning.trees;

import almanac.api.demand.Driver;

/**
 * A driver beside a series, by the series' positions, with running sums. What is only seen as it happens is not there from the origin
 * on, whatever the driver holds.
 */
final class DriverView {
    private final Driver driver;
    private final long first;
    private final double[] sums;
    private final int[] known;
    private final double[] demandOn;
    private final int[] on;

    /**
     * @param demand of the series; NaN where missing
     */
    DriverView(Driver driver, long first, double[] demand) {
        this.driver = driver;
        this.first = first;
        int n = demand.length;
        sums = new double[n + 1];
        known = new int[n + 1];
        demandOn = new double[n + 1];
        on = new int[n + 1];
        for (int t = 0; t < n; t++) {
            double value = driver.at(first + t);
            boolean is = !Double.isNaN(value);
            boolean counts = is && value > 0 && !Double.isNaN(demand[t]);
            sums[t + 1] = sums[t] + (is ? value : 0);
            known[t + 1] = known[t] + (is ? 1 : 0);
            demandOn[t + 1] = demandOn[t] + (counts ? demand[t] : 0);
            on[t + 1] = on[t] + (counts ? 1 : 0);
        }
    }

    /** The value of a bucket as known at an origin; NaN where it is not. */
    double at(int position, int origin) {
        return driver.known() == Driver.Known.PAST_ONLY && position >= origin
                ? Double.NaN
                : driver.at(first + position);
    }

    /** Mean value of a past span; NaN where nothing is known. */
    double mean(int from, int to) {
        int n = to <= from ? 0 : known[to] - known[from];
        return n == 0 ? Double.NaN : (sums[to] - sums[from]) / n;
    }

    /** Buckets of a past span with a value above 0 and demand known. */
    int countOn(int from, int to) {
        return to <= from ? 0 : on[to] - on[from];
    }

    /** Units sold in those buckets. */
    double demandOn(int from, int to) {
        return to <= from ? 0 : demandOn[to] - demandOn[from];
    }
}

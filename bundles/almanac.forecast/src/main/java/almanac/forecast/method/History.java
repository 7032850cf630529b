package almanac.forecast.method;

import almanac.api.demand.DemandSeries;

/**
 * One series as a method sees it: from its first known bucket to its last, the gaps between filled. A gap takes the value of the same
 * season before or after, else lies on a line between its neighbours. Buckets missing at the end are not filled but forecast over.
 *
 * @param series what it was made of, for censoring and drivers
 * @param values one a bucket, none NaN; not copied, never to be changed
 * @param offset position, in the series, of the first value
 * @param season buckets of a season, at least 1
 */
public record History(DemandSeries series, double[] values, int offset, int season) {
    /** Sees a series with a season of so many buckets. */
    public static History of(DemandSeries series, int season) {
        double[] all = series.toArray();
        int from = 0;
        int to = all.length;
        while (from < to && !Double.isFinite(all[from])) {
            from++;
        }
        while (to > from && !Double.isFinite(all[to - 1])) {
            to--;
        }
        double[] values = from == 0 && to == all.length ? all : java.util.Arrays.copyOfRange(all, from, to);
        fill(values, season);
        return new History(series, values, from, season);
    }

    /** Buckets from the first known to the last. */
    public int size() {
        return values.length;
    }

    /** Buckets after the last known one that have passed already. */
    public int gap() {
        return series.size() - offset - values.length;
    }

    public boolean isConstant() {
        for (double v : values) {
            if (v != values[0]) {
                return false;
            }
        }
        return true;
    }

    private static void fill(double[] values, int season) {
        for (int t = 1; t < values.length; t++) {
            if (!Double.isFinite(values[t])) {
                values[t] =
                        season > 1 && values.length > 2 * season ? likeSeason(values, t, season) : between(values, t);
            }
        }
    }

    /** Earlier buckets are filled already, so the season before is there where the history reaches that far. */
    private static double likeSeason(double[] values, int t, int season) {
        if (t >= season) {
            return values[t - season];
        }
        for (int s = t + season; s < values.length; s += season) {
            if (Double.isFinite(values[s])) {
                return values[s];
            }
        }
        return between(values, t);
    }

    private static double between(double[] values, int t) {
        int next = t + 1;
        while (!Double.isFinite(values[next])) {
            next++;
        }
        return values[t - 1] + (values[next] - values[t - 1]) / (next - t + 1);
    }
}

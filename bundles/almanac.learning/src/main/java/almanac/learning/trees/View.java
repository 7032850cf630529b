package almanac.learning.trees;

import almanac.api.demand.DemandSeries;
import java.util.List;
import java.util.SortedMap;

/**
 * A series with running sums, so that a statistic of any span of its past costs the same. Positions count from its first bucket. What
 * came back counts as no demand, and what is not a finite number as missing.
 */
final class View {
    private final DemandSeries series;
    private final double[] demand;
    private final double[] sums;
    private final double[] squares;
    private final int[] known;
    private final int[] zeros;

    private final DriverView[] drivers;
    private final SortedMap<String, String> traits;

    /**
     * @param driverNames of the drivers that are asked for by number
     */
    View(DemandSeries series, List<String> driverNames) {
        this.series = series;
        this.traits = Traits.of(series);
        int n = series.size();
        demand = new double[n];
        sums = new double[n + 1];
        squares = new double[n + 1];
        known = new int[n + 1];
        zeros = new int[n + 1];
        for (int t = 0; t < n; t++) {
            double units = series.demand(t);
            boolean is = Double.isFinite(units);
            demand[t] = is ? Math.max(0, units) : Double.NaN;
            double counted = is ? demand[t] : 0;
            sums[t + 1] = sums[t] + counted;
            squares[t + 1] = squares[t] + counted * counted;
            known[t + 1] = known[t] + (is ? 1 : 0);
            zeros[t + 1] = zeros[t] + (is && counted == 0 ? 1 : 0);
        }
        drivers = driverNames.stream()
                .map(name -> series.driver(name)
                        .map(d -> new DriverView(d, series.firstBucket(), demand))
                        .orElse(null))
                .toArray(DriverView[]::new);
    }

    DemandSeries series() {
        return series;
    }

    /** What is known of the SKU whatever it sells. */
    SortedMap<String, String> traits() {
        return traits;
    }

    /** A driver by its number; null where the series has none of that name. */
    DriverView driver(int number) {
        return drivers[number];
    }

    int size() {
        return demand.length;
    }

    /** Units; NaN where missing, before {@code start} or not before {@code origin}. */
    double at(int position, int start, int origin) {
        return position < start || position >= Math.min(origin, demand.length) ? Double.NaN : demand[position];
    }

    /** Whether a bucket can be learned from: known, and not cut off by a stock-out. */
    boolean isClean(int position) {
        return !Double.isNaN(demand[position]) && !series.isCensored(position);
    }

    /** Known buckets of a span. */
    int count(int from, int to) {
        return to <= from ? 0 : known[to] - known[from];
    }

    double sum(int from, int to) {
        return to <= from ? 0 : sums[to] - sums[from];
    }

    /** Mean units of a span; NaN where nothing is known. */
    double mean(int from, int to) {
        int n = count(from, to);
        return n == 0 ? Double.NaN : sum(from, to) / n;
    }

    /** Standard deviation, divided by n, of a span; NaN where nothing is known. */
    double deviation(int from, int to) {
        int n = count(from, to);
        if (n == 0) {
            return Double.NaN;
        }
        double mean = sum(from, to) / n;
        return Math.sqrt(Math.max(0, (squares[to] - squares[from]) / n - mean * mean));
    }

    /** Share of known buckets without demand; NaN where nothing is known. */
    double zeroShare(int from, int to) {
        int n = count(from, to);
        return n == 0 ? Double.NaN : (double) (zeros[to] - zeros[from]) / n;
    }
}

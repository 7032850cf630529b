package almanac.api.forecast;

import java.util.Arrays;
import java.util.List;

/** Features by bucket. Immutable; NaN where a feature is not known. */
public final class FeatureTable {
    private final long firstBucket;
    private final List<String> names;
    private final double[][] rows;

    /**
     * @param firstBucket index, on the series' grid, of the first row
     * @param names one a column
     * @param rows one a bucket, one value a column; copied
     */
    public FeatureTable(long firstBucket, List<String> names, double[][] rows) {
        this.firstBucket = firstBucket;
        this.names = List.copyOf(names);
        this.rows = Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    public long firstBucket() {
        return firstBucket;
    }

    public List<String> names() {
        return names;
    }

    /** Buckets. */
    public int size() {
        return rows.length;
    }

    /** A copy of one bucket's features. */
    public double[] row(int position) {
        return rows[position].clone();
    }

    /** One value by position and column. */
    public double at(int position, int column) {
        return rows[position][column];
    }
}

package almanac.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What a chart over buckets shows. Arrays have one value a bucket, NaN where there is none.
 *
 * @param size buckets
 * @param label of a bucket, in full
 * @param shortLabel of a bucket, for the axis
 * @param shades spans behind everything
 * @param bands from low to high, the widest first
 * @param bars single quantities
 * @param lines the most important last
 * @param now the first bucket ahead, at which a rule stands; below 0 for none
 */
public record ChartModel(
        int size,
        IntFunction<String> label,
        IntFunction<String> shortLabel,
        List<Shade> shades,
        List<Band> bands,
        List<Line> bars,
        List<Line> lines,
        int now) {

    /** What something stands for; the colour follows. */
    public enum Role {
        ACTUAL,
        CLEANED,
        MODEL,
        FINAL,
        BEFORE,
        LEVEL,
        ALERT,
        ARRIVAL,
        PROMOTION
    }

    /** A span of buckets. */
    public record Shade(String name, Role role, int from, int to) {}

    /** A band. */
    public record Band(String name, Role role, double[] low, double[] high) {}

    /** A line, or bars. */
    public record Line(String name, Role role, boolean dashed, double[] values) {}

    /** The least value; 0 where none is below. */
    public double least() {
        return Math.min(0, values().stream().mapToDouble(ChartModel::min).min().orElse(0));
    }

    /** The largest value; 0 where there is none. */
    public double most() {
        return Math.max(0, values().stream().mapToDouble(ChartModel::max).max().orElse(0));
    }

    private List<double[]> values() {
        List<double[]> all = new ArrayList<>();
        bands.forEach(b -> {
            all.add(b.low());
            all.add(b.high());
        });
        bars.forEach(b -> all.add(b.values()));
        lines.forEach(l -> all.add(l.values()));
        return all;
    }

    private static double min(double[] values) {
        double least = 0;
        for (double v : values) {
            least = Double.isNaN(v) ? least : Math.min(least, v);
        }
        return least;
    }

    private static double max(double[] values) {
        double most = 0;
        for (double v : values) {
            most = Double.isNaN(v) ? most : Math.max(most, v);
        }
        return most;
    }
}

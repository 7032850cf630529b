package almanac.forecast.regression;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.forecast.calendar.Holiday;
import almanac.forecast.calendar.Holidays;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/**
 * The columns of designs over one span of a series. A search compares designs that share most of their columns; each is worked out once and
 * shared, so that nobody may change one.
 */
final class DesignColumns {
    /** Before a holiday demand rises, over this many days. */
    private static final int BEFORE = 7;

    private final DemandSeries series;
    private final long first;
    private final int buckets;
    private final Map<Object, List<double[]>> known = new HashMap<>();

    DesignColumns(DemandSeries series, long first, int buckets) {
        this.series = series;
        this.first = first;
        this.buckets = buckets;
    }

    private record Line(long origin) {}

    private record Wave(double length, int column) {}

    private record Known(String driver, double usual) {}

    /** The columns of a design, one array a column: trend, waves, holidays, drivers. */
    double[][] of(Design design) {
        List<double[]> columns = new ArrayList<>(design.columns());
        if (design.trend()) {
            columns.addAll(known.computeIfAbsent(new Line(design.origin()), k -> line(design.origin())));
        }
        for (Waves waves : design.waves()) {
            for (int i = 0; i < waves.columns(); i++) {
                int column = i;
                columns.addAll(known.computeIfAbsent(new Wave(waves.length(), i), k -> wave(waves, column)));
            }
        }
        for (Holiday holiday : design.holidays()) {
            columns.addAll(known.computeIfAbsent(holiday, k -> holiday(holiday)));
        }
        for (int i = 0; i < design.drivers().size(); i++) {
            Known key = new Known(design.drivers().get(i), design.usual()[i]);
            columns.addAll(known.computeIfAbsent(key, k -> driver(key)));
        }
        return columns.toArray(double[][]::new);
    }

    private List<double[]> line(long origin) {
        return List.of(column(bucket -> bucket - origin));
    }

    private List<double[]> wave(Waves waves, int column) {
        return List.of(column(bucket -> waves.at(bucket, column)));
    }

    private List<double[]> holiday(Holiday holiday) {
        double[] until = column(bucket -> Holidays.daysUntil(holiday, series.grid(), bucket));
        double[] on = new double[buckets];
        double[] before = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            on[t] = until[t] == 0 ? 1 : 0;
            before[t] = until[t] > 0 && until[t] <= BEFORE ? (BEFORE + 1.0 - until[t]) / BEFORE : 0;
        }
        return List.of(on, before);
    }

    private List<double[]> driver(Known key) {
        Driver driver = series.driver(key.driver()).orElse(null);
        return List.of(column(bucket -> {
            double value = driver == null ? Double.NaN : driver.at(bucket);
            return Double.isFinite(value) ? value : key.usual();
        }));
    }

    private double[] column(LongToDoubleFunction value) {
        return LongStream.range(first, first + buckets).mapToDouble(value).toArray();
    }
}

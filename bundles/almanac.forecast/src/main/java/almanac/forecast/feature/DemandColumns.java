package almanac.forecast.feature;

import almanac.api.demand.DemandSeries;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Features of past demand. The series ends at the origin, so what would lie after it is not there. */
final class DemandColumns {
    private DemandColumns() {}

    /** Demand so many buckets ago; NaN where that is not known yet. */
    static void addLag(List<Column> columns, DemandSeries seen, int lag) {
        columns.add(new Column("lag_" + lag, b -> {
            long position = b - lag - seen.firstBucket();
            return lag < 1 || position < 0 || position >= seen.size() ? Double.NaN : seen.demand((int) position);
        }));
    }

    /** Statistics of the last buckets of the past; unknown buckets do not count. */
    static void addWindow(List<Column> columns, DemandSeries seen, int window) {
        add(columns, seen, "mean_" + window, window, Past::mean);
        add(columns, seen, "sd_" + window, window, Past::deviation);
        add(columns, seen, "min_" + window, window, p -> p.least);
        add(columns, seen, "max_" + window, window, p -> p.greatest);
        add(columns, seen, "zeros_" + window, window, p -> (double) p.zeros / p.n);
    }

    private static void add(
            List<Column> columns, DemandSeries seen, String name, int window, ToDoubleFunction<Past> statistic) {
        columns.add(new Column(name, b -> {
            long end = Math.min(b - seen.firstBucket(), seen.size());
            Past past = new Past();
            for (long t = Math.max(0, end - window); t < end; t++) {
                past.add(seen.demand((int) t));
            }
            return past.n == 0 ? Double.NaN : statistic.applyAsDouble(past);
        }));
    }

    private static final class Past {
        private int n;
        private int zeros;
        private double sum;
        private double squares;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        void add(double units) {
            if (Double.isNaN(units)) {
                return;
            }
            double before = n == 0 ? 0 : sum / n;
            n++;
            sum += units;
            squares += (units - before) * (units - sum / n);
            zeros += units == 0 ? 1 : 0;
            least = Math.min(least, units);
            greatest = Math.max(greatest, units);
        }

        double mean() {
            return sum / n;
        }

        double deviation() {
            return Math.sqrt(Math.max(0, squares) / n);
        }
    }
}

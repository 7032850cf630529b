package almanac.forecast.arima;

import almanac.api.demand.DemandSeries;
import almanac.api.demand.Driver;
import almanac.forecast.method.History;
import almanac.forecast.optimise.NormalEquations;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the mean of an ARIMA model depends on: a constant or drift, then the drivers known ahead. A driver is taken where it is known
 * in most of the history and varies; where it is not known it is taken to be at its mean in the history.
 */
final class Regressors {
    private static final int BUCKETS_EACH = 10;

    private final long first;
    private final int buckets;
    private final List<Driver> drivers;
    private final double[] means;

    private Regressors(long first, int buckets, List<Driver> drivers) {
        this.first = first;
        this.buckets = buckets;
        this.drivers = drivers;
        this.means = new double[drivers.size()];
        for (int i = 0; i < means.length; i++) {
            double[] known = column(drivers.get(i));
            means[i] = Arrays.stream(known).filter(Double::isFinite).average().orElse(0);
        }
    }

    /** The drivers that a history lets us learn from; no more than one in ten buckets. */
    static Regressors of(History history) {
        Regressors none = new Regressors(firstOf(history), history.size(), List.of());
        List<Driver> usable = new ArrayList<>();
        for (Driver driver : history.series().drivers()) {
            if (driver.known() == Driver.Known.AHEAD
                    && none.isUsable(driver)
                    && (usable.size() + 1) * BUCKETS_EACH <= history.size()) {
                usable.add(driver);
            }
        }
        return new Regressors(firstOf(history), history.size(), usable);
    }

    /** Those of given names; one that a history does not have says nothing there. */
    static Regressors named(History history, List<String> names) {
        DemandSeries series = history.series();
        List<Driver> drivers = names.stream()
                .map(name -> series.driver(name)
                        .orElseGet(() -> new Driver(name, Driver.Known.AHEAD, series.firstBucket(), new double[0])))
                .toList();
        return new Regressors(firstOf(history), history.size(), drivers);
    }

    private static long firstOf(History history) {
        return history.series().firstBucket() + history.offset();
    }

    private boolean isUsable(Driver driver) {
        double[] known = Arrays.stream(column(driver)).filter(Double::isFinite).toArray();
        return 2 * known.length > buckets
                && Arrays.stream(known).distinct().limit(2).count() > 1;
    }

    private double[] column(Driver driver) {
        double[] values = new double[buckets];
        for (int t = 0; t < buckets; t++) {
            values[t] = driver.at(first + t);
        }
        return values;
    }

    List<String> names() {
        return drivers.stream().map(Driver::name).toList();
    }

    /** One column a regressor, one value a bucket of the history. */
    double[][] columns(ArimaOrder order) {
        int shift = order.constant() ? 1 : 0;
        double[][] columns = new double[drivers.size() + shift][buckets];
        for (int i = 0; i < columns.length; i++) {
            for (int t = 0; t < buckets; t++) {
                columns[i][t] = at(order, i, t);
            }
        }
        return columns;
    }

    /** What the regressors add to a bucket, counted from the first of the history on. */
    double sum(ArimaOrder order, double[] weights, int t) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * at(order, i, t);
        }
        return sum;
    }

    private double at(ArimaOrder order, int i, int t) {
        if (order.constant() && i == 0) {
            return order.d() + order.sd() == 0 ? 1 : t + 1;
        }
        int at = i - (order.constant() ? 1 : 0);
        double value = drivers.get(at).at(first + t);
        return Double.isFinite(value) ? value : means[at];
    }

    /** The series less what the drivers explain by least squares, for tests of unit roots. */
    double[] unexplained(double[] y) {
        if (drivers.isEmpty()) {
            return y;
        }
        double[][] x = columns(new ArimaOrder(0, 0, 0, 0, 0, 0, true));
        double[][] products = new double[x.length][x.length];
        double[] b = new double[x.length];
        for (int t = 0; t < buckets; t++) {
            for (int i = 0; i < x.length; i++) {
                b[i] += x[i][t] * y[t];
                for (int j = 0; j <= i; j++) {
                    products[i][j] += x[i][t] * x[j][t];
                }
            }
        }
        NormalEquations.solve(products, b);
        double[] rest = y.clone();
        for (int t = 0; t < buckets; t++) {
            for (int i = 0; i < x.length; i++) {
                rest[t] -= b[i] * x[i][t];
            }
        }
        return rest;
    }
}

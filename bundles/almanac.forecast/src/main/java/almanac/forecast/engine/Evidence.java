package almanac.forecast.engine;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * How some methods erred together out of sample on one series, or on many: the mean products of their errors, over the squared error of
 * seasonal naive, so that series compare. It tells the loss of every blend of the methods (Bates and Granger 1969, "The combination of
 * forecasts", Operational Research Quarterly 20, 451-468).
 *
 * @param products one row and one column a method
 * @param origins that it comes from; 0 where there is none
 */
record Evidence(double[][] products, int origins) {
    /** Origins that the evidence of all series counts as when it stands beside that of one. */
    private static final double POOL = 10;

    /** How much a difference between weights costs. */
    private static final double EQUAL = 0.5;

    /** A ratio above this is no evidence but an accident of the yardstick. */
    private static final double LARGEST = 25;

    /**
     * The evidence of one series; without origins where the yardstick made no error.
     *
     * @param methods each forecasts from what was known at an origin
     */
    static Evidence of(
            DemandSeries series,
            RollingOrigins origins,
            Function<DemandSeries, Forecast> yardstick,
            List<Function<DemandSeries, Forecast>> methods) {
        int k = methods.size();
        double[][] products = new double[k][k];
        double scale = 0;
        for (int size : origins.sizes()) {
            DemandSeries head = series.head(size);
            Forecast naive = yardstick.apply(head);
            Forecast[] made = methods.stream().map(m -> m.apply(head)).toArray(Forecast[]::new);
            for (int h = 0; h < origins.horizon() && size + h < series.size(); h++) {
                double actual = series.demand(size + h);
                if (Double.isNaN(actual)) {
                    continue;
                }
                double error = actual - naive.mean(h);
                scale += error * error;
                for (int i = 0; i < k; i++) {
                    for (int j = 0; j < k; j++) {
                        products[i][j] += (actual - made[i].mean(h)) * (actual - made[j].mean(h));
                    }
                }
            }
        }
        return scaled(products, scale, origins.sizes().size());
    }

    private static Evidence scaled(double[][] products, double scale, int origins) {
        int k = products.length;
        double greatest = 0;
        for (int i = 0; i < k; i++) {
            greatest = Math.max(greatest, products[i][i]);
        }
        if (!(scale > 0) || greatest > LARGEST * scale) {
            return new Evidence(new double[k][k], 0);
        }
        for (double[] row : products) {
            for (int j = 0; j < k; j++) {
                row[j] /= scale;
            }
        }
        return new Evidence(products, origins);
    }

    /** The mean of many; each series counts alike. */
    static Evidence pooled(Collection<Evidence> all, int methods) {
        double[][] mean = new double[methods][methods];
        int n = 0;
        for (Evidence one : all) {
            if (one.origins > 0) {
                n++;
                for (int i = 0; i < methods; i++) {
                    for (int j = 0; j < methods; j++) {
                        mean[i][j] += one.products[i][j];
                    }
                }
            }
        }
        for (double[] row : mean) {
            for (int j = 0; j < methods; j++) {
                row[j] /= Math.max(1, n);
            }
        }
        return new Evidence(mean, n);
    }

    /** This series' evidence beside that of all: a few origins of one series tell little. */
    Evidence shrunkTowards(Evidence pool) {
        double own = origins / (origins + POOL);
        int k = pool.products.length;
        double[][] mixed = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < k; j++) {
                mixed[i][j] = own * products[i][j] + (1 - own) * pool.products[i][j];
            }
        }
        return new Evidence(mixed, origins);
    }

    /**
     * The same with a loss on weights of all methods but the first that differ from each other: the squared distance from their mean, in units of their mean
     * loss (egalitarian ridge: Diebold and Shin 2019, International Journal of Forecasting 35, 1679-1691, section 2).
     */
    Evidence drawnToEqual() {
        int k = products.length;
        double mean = 0;
        for (int i = 1; i < k; i++) {
            mean += products[i][i] / (k - 1);
        }
        double[][] drawn = new double[k][];
        for (int i = 0; i < k; i++) {
            drawn[i] = products[i].clone();
            for (int j = 1; i > 0 && j < k; j++) {
                drawn[i][j] += EQUAL * mean * ((i == j ? 1 : 0) - 1.0 / (k - 1));
            }
        }
        return new Evidence(drawn, origins);
    }

    /** The loss of a blend. */
    double loss(double[] weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                sum += weights[i] * weights[j] * products[i][j];
            }
        }
        return sum;
    }
}

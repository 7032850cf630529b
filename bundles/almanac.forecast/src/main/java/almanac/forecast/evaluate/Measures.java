package almanac.forecast.evaluate;

/** Formulas of forecast accuracy over some buckets. Buckets whose actual is NaN are passed over; NaN where nothing is left. */
public final class Measures {
    private Measures() {}

    /** Mean absolute error. */
    public static double mae(double[] actual, double[] forecast) {
        double sum = 0;
        int n = 0;
        for (int h = 0; h < actual.length; h++) {
            if (!Double.isNaN(actual[h])) {
                sum += Math.abs(actual[h] - forecast[h]);
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Mean squared error. */
    public static double mse(double[] actual, double[] forecast) {
        double sum = 0;
        int n = 0;
        for (int h = 0; h < actual.length; h++) {
            if (!Double.isNaN(actual[h])) {
                sum += (actual[h] - forecast[h]) * (actual[h] - forecast[h]);
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /**
     * Symmetric mean absolute percentage error, 0..200: the mean of 200 |y - f| / (|y| + |f|), 0 where both are 0 (Makridakis and Hibon
     * 2000, "The M3-Competition", International Journal of Forecasting 16, 451-476).
     */
    public static double smape(double[] actual, double[] forecast) {
        double sum = 0;
        int n = 0;
        for (int h = 0; h < actual.length; h++) {
            if (!Double.isNaN(actual[h])) {
                double size = Math.abs(actual[h]) + Math.abs(forecast[h]);
                sum += size == 0 ? 0 : 200 * Math.abs(actual[h] - forecast[h]) / size;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /**
     * What MASE divides by: the mean absolute error of the seasonal naive forecast within the history (Hyndman and Koehler 2006,
     * International Journal of Forecasting 22, 679-688), of the naive one where there is not a season and one bucket. NaN where there
     * is no pair of buckets, or all are alike.
     */
    public static double maseScale(double[] history, int season) {
        int lag = history.length > season ? season : 1;
        double sum = 0;
        int n = 0;
        for (int t = lag; t < history.length; t++) {
            double change = Math.abs(history[t] - history[t - lag]);
            if (!Double.isNaN(change)) {
                sum += change;
                n++;
            }
        }
        return n == 0 || sum == 0 ? Double.NaN : sum / n;
    }

    /**
     * What RMSSE divides by, squared: the mean squared error of the naive forecast within the history from the first demand on
     * (Makridakis, Spiliotis and Assimakopoulos 2022, "M5 accuracy competition", International Journal of Forecasting 38, 1346-1364).
     */
    public static double rmsseScale(double[] history) {
        int first = 0;
        while (first < history.length && !(history[first] != 0)) {
            first++;
        }
        double sum = 0;
        int n = 0;
        for (int t = first + 1; t < history.length; t++) {
            double change = history[t] - history[t - 1];
            if (!Double.isNaN(change)) {
                sum += change * change;
                n++;
            }
        }
        return n == 0 || sum == 0 ? Double.NaN : sum / n;
    }

    /** The pinball loss of one quantile: what it costs to be short, {@code probability} a unit, or over, the rest a unit. */
    public static double pinball(double actual, double quantile, double probability) {
        return actual >= quantile ? probability * (actual - quantile) : (1 - probability) * (quantile - actual);
    }
}

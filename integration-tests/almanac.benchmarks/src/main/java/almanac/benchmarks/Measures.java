package almanac.benchmarks;

/** The measures of the forecasting competitions, kept apart from the product's own so that each checks the other. */
final class Measures {
    private Measures() {}

    /** Mean of 200 |y - f| / (|y| + |f|), percent; a bucket where both are 0 counts as 0. */
    static double smape(double[] actual, double[] forecast) {
        double sum = 0;
        for (int h = 0; h < actual.length; h++) {
            double scale = Math.abs(actual[h]) + Math.abs(forecast[h]);
            sum += scale == 0 ? 0 : 200 * Math.abs(actual[h] - forecast[h]) / scale;
        }
        return sum / actual.length;
    }

    /** Mean absolute error over the in-sample mean of |y(t) - y(t-lag)|. */
    static double mase(double[] insample, double[] actual, double[] forecast, int lag) {
        double scale = 0;
        for (int t = lag; t < insample.length; t++) {
            scale += Math.abs(insample[t] - insample[t - lag]);
        }
        scale /= insample.length - lag;
        double error = 0;
        for (int h = 0; h < actual.length; h++) {
            error += Math.abs(actual[h] - forecast[h]);
        }
        return error / actual.length / scale;
    }

    /** Share of actuals within limits, percent. */
    static double coverage(double[] actual, double[] low, double[] high) {
        int within = 0;
        for (int h = 0; h < actual.length; h++) {
            within += actual[h] >= low[h] && actual[h] <= high[h] ? 1 : 0;
        }
        return 100.0 * within / actual.length;
    }
}

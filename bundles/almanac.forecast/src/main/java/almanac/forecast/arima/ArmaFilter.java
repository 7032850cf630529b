package almanac.forecast.arima;

/**
 * The exact one-step errors of a stationary ARMA process by the innovations algorithm. Source: Brockwell and Davis (1991), "Time Series:
 * Theory and Methods" (2nd ed.), sections 5.2 and 5.3; the banded form is Ansley (1979), Biometrika 66, 59-65. Once the error variance
 * has settled each bucket costs p + q products. Immutable.
 */
final class ArmaFilter {
    private static final double SETTLED = 1e-11;

    private final double[] ar;
    private final double[] ma;
    private final int full;
    private final int width;
    private final int rows;
    /** Row t: weights of the errors 1, 2, ... buckets before t. */
    private final double[] weights;

    private final double[] variance;

    private ArmaFilter(double[] ar, double[] ma, int buckets) {
        this.ar = ar;
        this.ma = ma;
        this.full = Math.max(ar.length, ma.length);
        this.width = Math.max(1, Math.max(full - 1, ma.length));
        this.rows = buckets + ma.length;
        this.weights = new double[rows * width];
        this.variance = new double[rows];
    }

    /**
     * For a number of buckets.
     *
     * @param ar 1 - a1 B - ...
     * @param ma 1 + m1 B + ...
     * @return null where the process is not stationary or too near to it
     */
    static ArmaFilter of(double[] ar, double[] ma, int buckets) {
        ArmaFilter filter = new ArmaFilter(ar, ma, buckets);
        int q = ma.length;
        double[] pure = Polynomials.autocovariances(ar, filter.full + q);
        return pure != null && filter.factor(products(ma), pure) ? filter : null;
    }

    /** Sums of products of the moving-average weights at each lag: its autocovariances. */
    private static double[] products(double[] ma) {
        int q = ma.length;
        double[] sums = new double[q + 1];
        for (int lag = 0; lag <= q; lag++) {
            double sum = lag == 0 ? 1 : ma[lag - 1];
            for (int i = 1; i + lag <= q; i++) {
                sum += ma[i - 1] * ma[i + lag - 1];
            }
            sums[lag] = sum;
        }
        return sums;
    }

    private boolean factor(double[] moving, double[] pure) {
        int q = ma.length;
        double[] own = new double[full + 1];
        for (int lag = 0; lag <= full; lag++) {
            double sum = moving[0] * pure[lag];
            for (int j = 1; j <= q; j++) {
                sum += moving[j] * (pure[lag + j] + pure[Math.abs(lag - j)]);
            }
            own[lag] = sum;
        }
        double[] mixed = mixed(own);
        double[] scaled = new double[width + 1];
        for (int t = 0; t < rows; t++) {
            if (t > full && variance[t - 1] - 1 < SETTLED) {
                settle(t);
                return true;
            }
            int band = t < full ? t : Math.min(t, q);
            double left = t < full ? own[0] : moving[0];
            for (int lag = band; lag >= 1; lag--) {
                int k = t - lag;
                double value = t < full ? own[lag] : k < full ? mixed[lag] : moving[lag];
                int reach = Math.min(band - lag, k < full ? k : q);
                int row = k * width - 1;
                for (int j = 1; j <= reach; j++) {
                    value -= weights[row + j] * scaled[lag + j];
                }
                scaled[lag] = value;
                double weight = value / variance[k];
                weights[t * width + lag - 1] = weight;
                left -= weight * value;
            }
            if (!(left > 0)) {
                return false;
            }
            variance[t] = left;
        }
        return true;
    }

    /** Covariances of the process with what is left of it, later, without its autoregression. */
    private double[] mixed(double[] own) {
        double[] mixed = new double[ma.length + 1];
        for (int lag = 0; lag < mixed.length; lag++) {
            double sum = own[lag];
            for (int r = 1; r <= ar.length; r++) {
                sum -= ar[r - 1] * own[Math.abs(r - lag)];
            }
            mixed[lag] = sum;
        }
        return mixed;
    }

    private void settle(int from) {
        for (int t = from; t < rows; t++) {
            variance[t] = 1;
            System.arraycopy(ma, 0, weights, t * width, ma.length);
        }
    }

    /** The sum of the logarithms of the error variances of the first buckets. */
    double logVariances(int buckets) {
        double product = 1;
        double sum = 0;
        for (int t = 0; t < buckets; t++) {
            product *= variance[t];
            if (product > 1e100 || product < 1e-100) {
                sum += Math.log(product);
                product = 1;
            }
        }
        return sum + Math.log(product);
    }

    /** One-step errors of a series, in its units. */
    void errors(double[] y, double[] errors) {
        int p = ar.length;
        int q = ma.length;
        for (int t = 0; t < y.length; t++) {
            double sum = y[t];
            int band = t < full ? t : q;
            int row = t * width - 1;
            for (int j = 1; j <= band; j++) {
                sum -= weights[row + j] * errors[t - j];
            }
            if (t >= full) {
                for (int i = 1; i <= p; i++) {
                    sum -= ar[i - 1] * y[t - i];
                }
            }
            errors[t] = sum;
        }
    }

    /** Divides errors by their standard deviations, times a factor. */
    void standardise(double[] errors, double factor) {
        for (int t = 0; t < errors.length; t++) {
            errors[t] *= variance[t] == 1 ? factor : factor / Math.sqrt(variance[t]);
        }
    }

    /** What the errors so far add to each of the next q buckets, besides the autoregression. For at least as many buckets as p and q. */
    double[] carried(double[] errors) {
        int n = errors.length;
        double[] carried = new double[ma.length];
        for (int h = 0; h < carried.length; h++) {
            int row = (n + h) * width - 1;
            for (int j = h + 1; j <= ma.length && j <= n + h; j++) {
                carried[h] += weights[row + j] * errors[n + h - j];
            }
        }
        return carried;
    }
}

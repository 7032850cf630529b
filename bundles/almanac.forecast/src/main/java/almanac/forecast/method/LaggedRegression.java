package almanac.forecast.method;

/**
 * Least squares of a series on its own lags, of every order up to a greatest one, by one Cholesky factorisation of the cross products
 * of the standardised series. Where lags are collinear the order ends before them.
 */
final class LaggedRegression {
    private static final double COLLINEAR = 1e-10;

    private final double mean;
    private final double spread;
    private final int points;
    /** Lower triangle of the factor, by row: intercept, then one a lag; the last row is the solution's. */
    private final double[][] factor;

    private final double squares;
    private final int order;

    private LaggedRegression(double mean, double spread, int points, double[][] factor, double squares, int order) {
        this.mean = mean;
        this.spread = spread;
        this.points = points;
        this.factor = factor;
        this.squares = squares;
        this.order = order;
    }

    /** Of the buckets from {@code most} on, so that every order sees the same ones. */
    static LaggedRegression of(double[] y, int most) {
        double mean = mean(y);
        double spread = spread(y, mean);
        double[] z = new double[y.length];
        for (int t = 0; t < z.length; t++) {
            z[t] = (y[t] - mean) / spread;
        }
        double[][] products = products(z, most);
        int points = y.length - most;
        double squares = products[0][0];
        double[][] factor = new double[most + 2][];
        double[] solution = new double[most + 1];
        int order = -1;
        for (int i = 0; i <= most; i++) {
            double[] row = new double[i + 1];
            for (int j = 0; j < i; j++) {
                row[j] = (product(products, z, i, j, most) - dot(row, factor[j], j)) / factor[j][j];
            }
            double own = product(products, z, i, i, most);
            double pivot = own - dot(row, row, i);
            if (!(pivot > COLLINEAR * own)) {
                break;
            }
            row[i] = Math.sqrt(pivot);
            factor[i] = row;
            solution[i] = (i == 0 ? sum(z, most, 0) : products[0][i]);
            solution[i] = (solution[i] - dot(row, solution, i)) / row[i];
            order = i;
        }
        factor[most + 1] = solution;
        return new LaggedRegression(mean, spread, points, factor, squares, order);
    }

    /** The order of the least AICc. */
    int bestOrder() {
        double[] solution = factor[factor.length - 1];
        double left = squares;
        double least = Double.POSITIVE_INFINITY;
        int best = 0;
        for (int p = 0; p <= order; p++) {
            left -= solution[p] * solution[p];
            int k = p + 2;
            if (points - k - 1 <= 0) {
                break;
            }
            double perPoint = Math.max(left / points, Double.MIN_NORMAL);
            double aicc = points * Math.log(perPoint) + 2.0 * k * points / (points - k - 1);
            if (aicc < least - 1e-9) {
                least = aicc;
                best = p;
            }
        }
        return best;
    }

    /** Intercept and coefficients of an order, the first of lag 1; of fewer lags where they are collinear: the others are 0. */
    double[] coefficients(int wanted) {
        double[] solution = factor[factor.length - 1];
        double[] result = new double[wanted + 1];
        for (int i = Math.min(wanted, order); i >= 0; i--) {
            double sum = solution[i];
            for (int j = i + 1; j <= Math.min(wanted, order); j++) {
                sum -= factor[j][i] * result[j];
            }
            result[i] = sum / factor[i][i];
        }
        double phi = 0;
        for (int i = 1; i <= wanted; i++) {
            phi += result[i];
        }
        result[0] = result[0] * spread + mean * (1 - phi);
        return result;
    }

    /** Entry of the normal equations: 0 stands for the intercept, i for lag i. */
    private static double product(double[][] products, double[] z, int i, int j, int most) {
        if (i == 0 && j == 0) {
            return z.length - most;
        }
        return j == 0 ? sum(z, most, i) : products[i][j];
    }

    private static double sum(double[] z, int most, int lag) {
        double sum = 0;
        for (int t = most; t < z.length; t++) {
            sum += z[t - lag];
        }
        return sum;
    }

    /** Sums of z(t-i) z(t-j) over t from {@code most} on; moving both lags by one changes only the ends. */
    private static double[][] products(double[] z, int most) {
        int n = z.length;
        double[][] products = new double[most + 1][most + 1];
        for (int j = 0; j <= most; j++) {
            double sum = 0;
            for (int t = most; t < n; t++) {
                sum += z[t] * z[t - j];
            }
            for (int i = 0; i + j <= most; i++) {
                if (i > 0) {
                    sum += z[most - i] * z[most - i - j] - z[n - i] * z[n - i - j];
                }
                products[i][i + j] = sum;
                products[i + j][i] = sum;
            }
        }
        return products;
    }

    private static double dot(double[] a, double[] b, int n) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double mean(double[] y) {
        double sum = 0;
        for (double v : y) {
            sum += v;
        }
        return sum / y.length;
    }

    private static double spread(double[] y, double mean) {
        double most = 0;
        for (double v : y) {
            most = Math.max(most, Math.abs(v - mean));
        }
        return most > 0 ? most : 1;
    }
}

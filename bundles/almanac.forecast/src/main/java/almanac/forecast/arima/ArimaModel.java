package almanac.forecast.arima;

import almanac.forecast.optimise.LeastSquares;
import almanac.forecast.optimise.NormalEquations;

/**
 * An ARIMA model with regressors, estimated by exact maximum likelihood. The likelihood is a sum of squares of scaled one-step errors, so
 * it is found by damped Gauss-Newton steps over partial autocorrelations, in which every point is stationary and invertible; the
 * regression is solved exactly at each. Source: Brockwell and Davis (1991), "Time Series: Theory and Methods" (2nd ed.), section 8.7;
 * Harvey and Phillips (1979), Biometrika 66, 49-58, for the regression.
 */
final class ArimaModel {
    private static final double MOST = 3.5;
    private static final double COARSE = 1e-6;
    private static final double FINE = 1e-9;
    private static final int STEPS = 40;
    private static final double[][] STARTS = {{0.1, 0}, {0.3, 0.9}, {0.9, 0.3}, {-0.3, 0.3}, {0.5, -0.5}};
    private static final double LEAST_ROOT = 1.01;

    private final ArimaOrder order;
    private final int season;
    private final double[] y;
    private final double[][] columns;
    private final double[][] errors;
    private double[] partials;
    private double[] ar;
    private double[] ma;
    private double[] regression;
    private ArmaFilter filter;
    private double squares;

    /** Takes the differenced series and regressors. */
    private ArimaModel(ArimaOrder order, int season, double[] y, double[][] columns) {
        this.order = order;
        this.season = season;
        this.y = y;
        this.columns = columns;
        this.errors = new double[columns.length][y.length];
        this.regression = new double[columns.length];
    }

    /** Whether enough buckets are left after differencing to estimate an order. */
    static boolean allows(ArimaOrder order, int season, int buckets, int regressors) {
        int left = buckets - order.lost(season);
        return left > order.longest(season) + 1 && left > order.terms() + regressors + 3;
    }

    /**
     * Estimates an order, well enough to compare its AICc with that of others.
     *
     * @param columns regressors, a constant among them where the order has one; one value a bucket
     */
    static ArimaModel of(ArimaOrder order, int season, double[] y, double[][] columns) {
        ArimaModel model = differenced(order, season, y, columns);
        double[] point = model.start();
        model.search(point, COARSE);
        return model;
    }

    /** Searches on from where a coarse search ended. */
    void refine() {
        double[] point = new double[partials.length];
        for (int i = 0; i < point.length; i++) {
            point[i] = 0.5 * Math.log((1 + partials[i]) / (1 - partials[i]));
        }
        search(point, FINE);
    }

    /** The likelihood may have several peaks where there are terms of both kinds: the best of a few points, one kind of lag after the other. */
    private double[] start() {
        double[] point = new double[order.terms()];
        double[] residuals = new double[y.length];
        int seasonal = order.p() + order.q();
        startAt(point, residuals, order.p() > 0 ? 0 : -1, order.q() > 0 ? order.p() : -1);
        startAt(point, residuals, order.sp() > 0 ? seasonal : -1, order.sq() > 0 ? seasonal + order.sp() : -1);
        return point;
    }

    /**
     * Sets the first term of each kind.
     *
     * @param ar place of the autoregressive one, -1 for none
     * @param ma place of the moving-average one, -1 for none
     */
    private void startAt(double[] point, double[] residuals, int ar, int ma) {
        set(point, ar, STARTS[0][0]);
        set(point, ma, STARTS[0][1]);
        if (ar < 0 || ma < 0) {
            return;
        }
        double[] best = STARTS[0];
        double least = Double.POSITIVE_INFINITY;
        for (double[] start : STARTS) {
            set(point, ar, start[0]);
            set(point, ma, start[1]);
            double value = residuals(point, residuals);
            if (value < least) {
                least = value;
                best = start;
            }
        }
        set(point, ar, best[0]);
        set(point, ma, best[1]);
    }

    private static void set(double[] point, int at, double value) {
        if (at >= 0) {
            point[at] = value;
        }
    }

    private void search(double[] point, double tolerance) {
        double[] residuals = new double[y.length];
        if (point.length > 0) {
            new LeastSquares(this::residuals, point.length, residuals.length).minimise(point, tolerance, MOST, STEPS);
        }
        residuals(point, residuals);
    }

    /** The model with given parameters at the end of a series. */
    static ArimaModel with(
            ArimaOrder order, int season, double[] y, double[][] columns, double[] partials, double[] regression) {
        ArimaModel model = differenced(order, season, y, columns);
        model.use(partials);
        model.regression = regression;
        return model;
    }

    private static ArimaModel differenced(ArimaOrder order, int season, double[] y, double[][] columns) {
        double[] operator = Polynomials.differences(order.d(), order.sd(), season);
        double[][] differenced = new double[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            differenced[i] = difference(columns[i], operator);
        }
        return new ArimaModel(order, season, difference(y, operator), differenced);
    }

    static double[] difference(double[] y, double[] operator) {
        double[] differenced = new double[y.length - operator.length];
        for (int t = 0; t < differenced.length; t++) {
            double sum = y[t + operator.length];
            for (int i = 1; i <= operator.length; i++) {
                sum -= operator[i - 1] * y[t + operator.length - i];
            }
            differenced[t] = sum;
        }
        return differenced;
    }

    private double residuals(double[] point, double[] residuals) {
        double[] within = new double[point.length];
        for (int i = 0; i < point.length; i++) {
            within[i] = Math.tanh(point[i]);
        }
        if (!use(within)) {
            return Double.POSITIVE_INFINITY;
        }
        double factor = Math.exp(filter.logVariances(y.length) / (2 * y.length));
        filter.errors(y, residuals);
        filter.standardise(residuals, factor);
        for (int i = 0; i < columns.length; i++) {
            filter.errors(columns[i], errors[i]);
            filter.standardise(errors[i], factor);
        }
        regress(residuals);
        squares = 0;
        for (double r : residuals) {
            squares += r * r;
        }
        return squares;
    }

    /** Takes the given partial autocorrelations. */
    private boolean use(double[] within) {
        partials = within;
        int p = order.p();
        int q = order.q();
        ar = Polynomials.product(
                Polynomials.ofPartials(within, 0, p), Polynomials.ofPartials(within, p + q, order.sp()), season);
        ma = Polynomials.negated(Polynomials.product(
                Polynomials.ofPartials(within, p, q),
                Polynomials.ofPartials(within, p + q + order.sp(), order.sq()),
                season));
        filter = ArmaFilter.of(ar, ma, y.length);
        return filter != null;
    }

    private void regress(double[] residuals) {
        int k = columns.length;
        if (k == 0) {
            return;
        }
        double[][] products = new double[k][k];
        double[] b = new double[k];
        for (int i = 0; i < k; i++) {
            b[i] = dot(errors[i], residuals);
            for (int j = 0; j <= i; j++) {
                products[i][j] = dot(errors[i], errors[j]);
            }
        }
        NormalEquations.solve(products, b);
        for (int i = 0; i < k; i++) {
            for (int t = 0; t < residuals.length; t++) {
                residuals[t] -= b[i] * errors[i][t];
            }
        }
        regression = b;
    }

    /** The differenced series without its regression. */
    private double[] rest() {
        double[] rest = y.clone();
        for (int i = 0; i < columns.length; i++) {
            for (int t = 0; t < rest.length; t++) {
                rest[t] -= regression[i] * columns[i][t];
            }
        }
        return rest;
    }

    /** One-step errors over their relative standard deviations, in units of the series. */
    double[] innovations() {
        double[] innovations = new double[y.length];
        filter.errors(rest(), innovations);
        filter.standardise(innovations, 1);
        return innovations;
    }

    double[] carried() {
        double[] innovations = new double[y.length];
        filter.errors(rest(), innovations);
        return filter.carried(innovations);
    }

    /** Twice the negative logarithm of the likelihood. */
    double deviance() {
        int n = y.length;
        return n * (Math.log(Math.max(squares, 1e-300) / n) + Math.log(2 * Math.PI) + 1);
    }

    /** Hurvich and Tsai 1989, Biometrika 76, 297-307. */
    double aicc() {
        int k = parameters() + 1;
        return deviance() + 2.0 * k * y.length / Math.max(1, y.length - k - 1);
    }

    /** Whether no root is near the unit circle, where estimates are not to be trusted. */
    boolean isSound() {
        return filter != null
                && Polynomials.hasRootsBeyond(ar, LEAST_ROOT)
                && Polynomials.hasRootsBeyond(Polynomials.negated(ma), LEAST_ROOT);
    }

    int parameters() {
        return order.terms() + columns.length;
    }

    ArimaOrder order() {
        return order;
    }

    /** Partial autocorrelations of the four polynomials: p, q, P, Q. */
    double[] partials() {
        return partials;
    }

    double[] regression() {
        return regression;
    }

    /** 1 - a1 B - ..., seasonal terms multiplied in. */
    double[] ar() {
        return ar;
    }

    /** 1 + m1 B + ..., seasonal terms multiplied in. */
    double[] ma() {
        return ma;
    }

    private static double dot(double[] x, double[] z) {
        double sum = 0;
        for (int t = 0; t < x.length; t++) {
            sum += x[t] * z[t];
        }
        return sum;
    }
}

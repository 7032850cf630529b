package almanac.forecast.ets;

import almanac.forecast.ets.EtsForm.Season;

/**
 * Runs the equations of exponential smoothing over a history in error-correction form (Hyndman, Koehler, Ord and Snyder 2008, tables 2.2
 * and 2.3). The states are followed from the end to the beginning first, so that the first states are those the data themselves
 * lead back to (backcasting; Svetunkov 2023, "Forecasting and Analytics with the Augmented Dynamic Adaptive Model", section 11.4.1),
 * and then forward. Not for many threads.
 */
final class EtsFilter {
    private final double[] y;
    private final int length;
    private final double[] season;
    private final EtsStart start;
    private final EtsForm form;
    private double level;
    private double trend;
    private double[] record;

    EtsFilter(double[] y, int length, EtsForm form, EtsStart start) {
        this.y = y;
        this.length = length;
        this.form = form;
        this.start = start;
        this.season = new double[form.isSeasonal() ? length : 0];
    }

    double level() {
        return level;
    }

    double trend() {
        return trend;
    }

    /** Index by bucket number modulo the season's length. */
    double[] season() {
        return season;
    }

    /** Keeps each error (relative for multiplicative errors) of the next run. */
    void recordInto(double[] errors) {
        record = errors;
    }

    /**
     * Twice the negative log-likelihood but for a constant: n log(sum of squared errors), plus twice the sum of the logarithms of the
     * forecasts for multiplicative errors (Hyndman et al. 2008, equation 5.3). Infinite where a forecast is not positive though it must
     * be.
     */
    double run(Smoothing with) {
        start.toEnd(form, season);
        level = start.endLevel(form);
        trend = -start.endTrend(form);
        double[] keep = record;
        record = null;
        pass(with, y.length - 1, -1, -1);
        trend = -trend;
        record = keep;
        return pass(with, 0, y.length, 1);
    }

    private double pass(Smoothing with, int from, int to, int step) {
        double squares = 0;
        double product = 1;
        double logs = 0;
        double alpha = with.alpha();
        double beta = with.beta();
        double gamma = with.gamma();
        double phi = with.phi();
        boolean multiplicativeSeason = form.season() == Season.MULTIPLICATIVE;
        boolean additiveSeason = form.season() == Season.ADDITIVE;
        boolean relative = form.multiplicativeError();
        double l = level;
        double b = trend;
        int at = form.isSeasonal() ? from % length : 0;
        for (int t = from; t != to; t += step) {
            double damped = phi * b;
            double q = l + damped;
            double s = multiplicativeSeason ? season[at] : 1;
            double forecast = multiplicativeSeason ? q * s : additiveSeason ? q + season[at] : q;
            double error = y[t] - forecast;
            if (relative) {
                if (!(forecast > 0)) {
                    return Double.POSITIVE_INFINITY;
                }
                double e = error / forecast;
                squares += e * e;
                product *= forecast;
                if (product > 1e100 || product < 1e-100) {
                    logs += Math.log(product);
                    product = 1;
                }
            } else {
                squares += error * error;
            }
            if (record != null) {
                record[t] = relative ? error / forecast : error;
            }
            double moved = error / s;
            l = q + alpha * moved;
            b = damped + beta * moved;
            if (multiplicativeSeason) {
                if (!(q > 0)) {
                    return Double.POSITIVE_INFINITY;
                }
                season[at] = s + gamma * error / q;
            } else if (additiveSeason) {
                season[at] += gamma * error;
            }
            if (form.isSeasonal()) {
                at += step;
                at = at == length ? 0 : at < 0 ? length - 1 : at;
            }
        }
        level = l;
        trend = b;
        int n = y.length;
        double criterion = n * Math.log(Math.max(squares, 1e-300));
        return relative ? criterion + 2 * (logs + Math.log(product)) : criterion;
    }
}

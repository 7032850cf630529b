package almanac.ui.accuracy;

import almanac.api.forecast.Accuracy;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.run.RealisedForecast;

/**
 * Accuracy out of sample, added up: each forecast bucket counts alike, as in the summary of a backtest.
 *
 * @param skus that have any; of forecasts that were realised, SKUs bucket by bucket
 * @param points forecast buckets
 * @param actual sum of absolute actuals, of those SKUs whose error has a share
 * @param error sum of absolute errors of the methods in use, of the same
 * @param naive the same of seasonal naive
 * @param bias sum of forecasts minus actuals, of the same
 * @param covered points within the 80% interval
 */
record Measure(int skus, int points, double actual, double error, double naive, double bias, double covered) {
    static final Measure NONE = new Measure(0, 0, 0, 0, 0, 0, 0);

    /** The key of what every method is measured against. */
    static final String NAIVE = "seasonal-naive";

    /** One SKU's method in use; {@link #NONE} where it was not measured. */
    static Measure of(ForecastOutcome outcome) {
        return of(outcome, outcome.champion().method());
    }

    /** A bucket that is over; one that seasonal naive says nothing of counts in coverage alone. */
    static Measure of(RealisedForecast one) {
        double covered = one.within() ? 1 : 0;
        return Double.isNaN(one.naive())
                ? new Measure(1, 1, 0, 0, 0, 0, covered)
                : new Measure(
                        1,
                        1,
                        one.actual(),
                        Math.abs(one.error()),
                        Math.abs(one.naive() - one.actual()),
                        one.error(),
                        covered);
    }

    /** One SKU by a method; {@link #NONE} where that was not measured. */
    static Measure of(ForecastOutcome outcome, String method) {
        Accuracy used = outcome.champion().accuracies().get(method);
        Accuracy naive = outcome.champion().accuracies().get(NAIVE);
        if (used == null || naive == null || used.points() == 0) {
            return NONE;
        }
        double error = used.mae() * used.points();
        double covered = Double.isNaN(used.coverage80()) ? 0 : used.coverage80() * used.points();
        // A share of nothing is no share: such SKUs count in coverage alone.
        if (!(used.wape() > 0) || Double.isInfinite(used.wape())) {
            return new Measure(1, used.points(), 0, 0, 0, 0, covered);
        }
        double actual = error / used.wape();
        return new Measure(
                1,
                used.points(),
                actual,
                error,
                naive.mae() * naive.points(),
                Double.isNaN(used.bias()) ? 0 : used.bias() * actual,
                covered);
    }

    Measure plus(Measure o) {
        return new Measure(
                skus + o.skus,
                points + o.points,
                actual + o.actual,
                error + o.error,
                naive + o.naive,
                bias + o.bias,
                covered + o.covered);
    }

    /** NaN where nothing was sold. */
    double wape() {
        return error / actual;
    }

    double naiveWape() {
        return naive / actual;
    }

    /** How much less error than seasonal naive, as a share of demand. */
    double added() {
        return naiveWape() - wape();
    }

    /** Above 0 is over-forecast. */
    double biasShare() {
        return bias / actual;
    }

    double coverage() {
        return covered / points;
    }
}

package almanac.forecast.method;

import almanac.api.demand.DemandSeries;
import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How much wider or narrower a combination's errors are than its members say: errors of forecasts that it made within the history, in
 * units of the spread that it then gave them. Few errors are known, and neighbours are alike, so the factor is drawn towards 1: so many errors as an origin has, the square root of so many independent ones. The idea
 * of judging intervals by forecasts held back is that of conformal prediction (Stankeviciute, Alaa and van der Schaar 2021, "Conformal
 * time-series forecasting", NeurIPS 34); a factor instead of quantiles of the errors, because a history shows few of them.
 *
 * @param factor of the spread
 * @param fit made at the first origin, with that factor; null where the history is too short to judge
 * @param seen buckets that it saw
 */
record Spread(double factor, ProfiledFit fit, int seen) {
    /** The 90% quantile of a standard normal. */
    private static final double NORMAL90 = 1.2815515655446004;

    /** How many independent errors of the size foretold the members' word is worth. */
    private static final double PRIOR = 4;

    /** Squares above this count as this: three deviations. */
    private static final double MOST = 9;

    private static final int ORIGINS = 5;
    private static final int LEAST = 8;
    private static final Spread UNKNOWN = new Spread(1, null, 0);

    /**
     * Judges forecasts over up to a horizon from a few origins in the last part of the history.
     *
     * @param fitter fits part of the history
     */
    static Spread of(History history, int horizon, Function<History, ProfiledFit> fitter) {
        int n = history.size();
        int held = Math.min(2 * horizon, n / 4);
        History first = held < 2 || n - held < LEAST ? null : head(history, n - held);
        if (first == null || first.isConstant()) {
            return UNKNOWN;
        }
        ProfiledFit fit = fitter.apply(first);
        double squares = 0;
        double known = 0;
        int origins = Math.min(ORIGINS, held);
        for (int k = 0; k < origins; k++) {
            History seen = k == 0 ? first : head(history, n - held + k * held / origins);
            LocalFit current = k == 0 ? fit : fit.on(seen);
            if (current != null) {
                double[] errors = errors(history, seen, current, Math.min(horizon, n - seen.size()));
                double independent = Math.sqrt(errors.length);
                squares += independent * meanSquare(errors);
                known += errors.length == 0 ? 0 : independent;
            }
        }
        double factor = Math.sqrt((PRIOR + squares) / (PRIOR + known));
        return new Spread(factor, fit.withSpread(factor), first.size());
    }

    private static double meanSquare(double[] errors) {
        return Arrays.stream(errors).map(e -> Math.min(MOST, e * e)).average().orElse(0);
    }

    private static History head(History history, int size) {
        DemandSeries series = history.series();
        return History.of(series.head(history.offset() + size), history.season());
    }

    /** Errors over half the width of the interval that should hold 80%, in a normal law's deviations; those not known are left out. */
    private static double[] errors(History history, History seen, LocalFit fit, int steps) {
        double[] mean = new double[steps];
        fit.mean(mean);
        Law law = fit.law(mean, new Noise(steps));
        return IntStream.range(0, steps)
                .filter(h -> isKnown(history, seen.size() + h))
                .mapToDouble(h -> {
                    double width = law.quantile(h, 0.9) - law.quantile(h, 0.1);
                    double error = history.values()[seen.size() + h] - Math.max(0, mean[h]);
                    return width > 0 ? 2 * NORMAL90 * error / width : Double.NaN;
                })
                .filter(Double::isFinite)
                .toArray();
    }

    private static boolean isKnown(History history, int bucket) {
        return Double.isFinite(history.series().demand(history.offset() + bucket));
    }
}

package almanac.learning.series;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.SamplePaths;
import almanac.api.forecast.Scaler;
import almanac.learning.Seeds;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Forecasts many buckets by telling one at a time and taking it as seen.
 *
 * <p>The mean is the path without errors. Uncertainty is simulated: each sample path adds an error drawn anew at every step and goes on
 * from there, so that intervals widen as the model itself passes errors on (Hyndman and Athanasopoulos 2021, "Forecasting: Principles and
 * Practice", 3rd ed., section 5.5, bootstrapped residuals).
 */
final class Recursion {
    private static final int LEAST_PATHS = 500;

    private final FittedSeries fitted;
    private final ForecastRequest request;
    private final int paths;
    private final double[] mean;
    private final double[][] units;

    private Recursion(FittedSeries fitted, ForecastRequest request) {
        this.fitted = fitted;
        this.request = request;
        this.paths = Math.max(LEAST_PATHS, request.paths());
        this.mean = new double[request.horizon()];
        this.units = new double[request.horizon()][paths];
    }

    static Forecast forecast(FittedSeries fitted, DemandSeries history, ForecastRequest request) {
        Recursion recursion = new Recursion(fitted, request);
        recursion.run(history);
        return new Forecast(
                history.sku(),
                history.grid(),
                history.endBucket(),
                recursion.mean,
                request.probabilities().stream().mapToDouble(p -> p).toArray(),
                recursion.quantiles(),
                request.paths() > 0 ? recursion.samplePaths() : null,
                fitted.provenance(),
                fitted.notes());
    }

    /** Column 0 of the windows is the path without errors. */
    private void run(DemandSeries history) {
        Scaler scaler = fitted.scaler();
        SplittableRandom random = Seeds.random(request.seed(), history.sku().key());
        Errors errors = new Errors(fitted.errors());
        double floor = scaler.scale(0);
        double[][] x = lastWindow(history);
        try (OneStep.Session session = fitted.oneStep().open()) {
            for (int h = 0; h < request.horizon(); h++) {
                double[] next = session.next(x, paths + 1);
                double[] oldest = x[0];
                System.arraycopy(x, 1, x, 0, x.length - 1);
                x[x.length - 1] = oldest;
                for (int i = 0; i <= paths; i++) {
                    double scaled = Math.max(floor, i == 0 ? next[i] : next[i] + errors.draw(random));
                    oldest[i] = scaled;
                    double value = Math.max(0, scaler.unscale(scaled));
                    if (i == 0) {
                        mean[h] = value;
                    } else {
                        units[h][i - 1] = value;
                    }
                }
            }
        }
    }

    private double[][] lastWindow(DemandSeries history) {
        double[] known = Gaps.carryForward(Gaps.trim(history.toArray()));
        int window = fitted.oneStep().window();
        double[][] x = new double[window][paths + 1];
        for (int t = 0; t < window; t++) {
            int position = Math.max(0, known.length - window + t);
            double value = known.length == 0 ? 0 : known[position];
            Arrays.fill(x[t], fitted.scaler().scale(value));
        }
        return x;
    }

    /** Between order statistics by straight lines: type 7 of Hyndman and Fan (1996), The American Statistician 50, 361-365. */
    private double[][] quantiles() {
        List<Double> probabilities = request.probabilities();
        double[][] quantiles = new double[probabilities.size()][request.horizon()];
        for (int h = 0; h < request.horizon(); h++) {
            double[] sorted = units[h].clone();
            Arrays.sort(sorted);
            for (int p = 0; p < quantiles.length; p++) {
                double rank = probabilities.get(p) * (paths - 1);
                int below = (int) rank;
                int above = Math.min(paths - 1, below + 1);
                quantiles[p][h] = sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
            }
        }
        return quantiles;
    }

    private SamplePaths samplePaths() {
        float[][] rows = new float[request.paths()][request.horizon()];
        for (int i = 0; i < rows.length; i++) {
            for (int h = 0; h < request.horizon(); h++) {
                rows[i][h] = (float) units[h][i];
            }
        }
        return new SamplePaths(rows);
    }
}

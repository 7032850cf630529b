package almanac.forecast.tuning;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import almanac.forecast.evaluate.Measures;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The loss of a method's parameters over rolling origins: mean absolute scaled error, over series and origins. Each forecast sees only what
 * was known at its origin; origins lie one bucket apart and the last leaves exactly the horizon.
 *
 * @param forecaster whose parameters are tried
 * @param series to forecast; those too short for an origin, or without variation to scale by, do not count
 * @param season buckets of a season; 0: the usual one of the bucket
 * @param horizon buckets ahead
 * @param origins of each series
 * @param seed of everything the method draws at random
 */
public record CrossValidation(
        Forecaster forecaster, List<DemandSeries> series, int season, int horizon, int origins, long seed)
        implements ToDoubleFunction<Map<String, String>> {
    public CrossValidation {
        series = List.copyOf(series);
    }

    /** NaN where no series counts. */
    @Override
    public double applyAsDouble(Map<String, String> parameters) {
        Training training = new Training(season, horizon, seed, parameters, Progress.NONE);
        ForecastRequest request = new ForecastRequest(horizon, List.of(), 0, seed);
        double sum = 0;
        int n = 0;
        for (DemandSeries whole : series) {
            for (int k = 0; k < origins; k++) {
                int known = whole.size() - horizon - k;
                double error = known < 2 ? Double.NaN : error(whole, whole.head(known), training, request);
                if (!Double.isNaN(error)) {
                    sum += error;
                    n++;
                }
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private double error(DemandSeries whole, DemandSeries known, Training training, ForecastRequest request) {
        Forecast forecast = forecaster.fit(List.of(known), training).forecast(known, request);
        double[] actual = Arrays.copyOfRange(whole.toArray(), known.size(), known.size() + horizon);
        double scale = Measures.maseScale(
                known.toArray(), training.seasonOf(known.grid().bucket()));
        return Measures.mae(actual, forecast.means()) / scale;
    }
}

package almanac.forecast.tuning;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.FittedModel;
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
 * @param together whether one model is fitted to all series at each origin, for methods that learn across series
 * @param series to forecast; those too short for an origin, or without variation to scale by, do not count
 * @param season buckets of a season; 0: the usual one of the bucket
 * @param horizon buckets ahead
 * @param origins of each series
 * @param seed of everything the method draws at random
 */
public record CrossValidation(
        Forecaster forecaster,
        boolean together,
        List<DemandSeries> series,
        int season,
        int horizon,
        int origins,
        long seed)
        implements ToDoubleFunction<Map<String, String>> {
    public CrossValidation {
        series = List.copyOf(series);
    }

    /** NaN where no series counts. */
    @Override
    public double applyAsDouble(Map<String, String> parameters) {
        double[] sums = new double[2];
        for (int k = 0; k < origins; k++) {
            add(k, parameters, sums);
        }
        return sums[0] / sums[1];
    }

    /**
     * Adds up one origin.
     *
     * @param back how many buckets before the last origin
     * @param sums of scaled errors, and of how many
     */
    void add(int back, Map<String, String> parameters, double[] sums) {
        Training training = new Training(season, horizon, seed, parameters, Progress.NONE);
        ForecastRequest request = new ForecastRequest(horizon, List.of(), 0, seed);
        for (double error : errors(back, training, request)) {
            if (!Double.isNaN(error)) {
                sums[0] += error;
                sums[1]++;
            }
        }
    }

    /** The scaled error of each series at one origin, on as many threads as there are; NaN where it does not count. */
    private double[] errors(int back, Training training, ForecastRequest request) {
        FittedModel all = together ? fitTogether(back, training) : null;
        return series.parallelStream()
                .mapToDouble(whole -> {
                    int known = known(whole, back);
                    return known < 2 ? Double.NaN : error(whole, whole.head(known), all, training, request);
                })
                .toArray();
    }

    private FittedModel fitTogether(int back, Training training) {
        List<DemandSeries> heads = series.stream()
                .filter(whole -> known(whole, back) >= 2)
                .map(whole -> whole.head(known(whole, back)))
                .toList();
        return heads.isEmpty() ? null : forecaster.fit(heads, training);
    }

    private int known(DemandSeries whole, int back) {
        return whole.size() - horizon - back;
    }

    private double error(
            DemandSeries whole, DemandSeries known, FittedModel all, Training training, ForecastRequest request) {
        FittedModel model = all == null ? forecaster.fit(List.of(known), training) : all;
        Forecast forecast = model.forecast(known, request);
        double[] actual = Arrays.copyOfRange(whole.toArray(), known.size(), known.size() + horizon);
        double scale = Measures.maseScale(
                known.toArray(), training.seasonOf(known.grid().bucket()));
        return Measures.mae(actual, forecast.means()) / scale;
    }
}

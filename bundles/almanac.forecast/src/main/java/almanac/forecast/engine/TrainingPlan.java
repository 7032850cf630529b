package almanac.forecast.engine;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Training;
import java.util.Map;

/**
 * How every method is fitted in one run.
 *
 * @param season buckets of a season; 0: the usual one of the bucket
 * @param parameters by method and then name
 */
record TrainingPlan(int season, long seed, Map<String, Map<String, String>> parameters, Progress cancellation) {
    Training of(Method method, int horizon) {
        return new Training(season, horizon, seed, parameters.getOrDefault(method.name(), Map.of()), cancellation);
    }

    int season(DemandSeries series) {
        return new Training(season, 1, seed, Map.of(), Progress.NONE)
                .seasonOf(series.grid().bucket());
    }
}

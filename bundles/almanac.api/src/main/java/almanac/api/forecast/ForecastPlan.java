package almanac.api.forecast;

import java.util.List;
import java.util.Map;

/**
 * What to forecast, for many series.
 *
 * @param methods candidates by name; {@code auto} stands for the engine's own choice; with one name that one is used
 * @param season buckets of a season; 0: the usual one of the bucket
 * @param request horizon, quantiles, sample paths
 * @param parameters of methods, by method and then parameter name
 * @param keep champions to use without choosing again, by SKU key; empty to choose
 */
public record ForecastPlan(
        List<String> methods,
        int season,
        ForecastRequest request,
        Map<String, Map<String, String>> parameters,
        Map<String, String> keep) {
    public ForecastPlan {
        methods = List.copyOf(methods);
        parameters = Map.copyOf(parameters);
        keep = Map.copyOf(keep);
    }
}

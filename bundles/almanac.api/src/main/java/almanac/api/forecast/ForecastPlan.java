package almanac.api.forecast;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What to forecast, for many series.
 *
 * @param methods candidates by name; {@code auto} stands for the engine's own choice; with one name that one is used
 * @param season buckets of a season; 0: the usual one of the bucket
 * @param request horizon, quantiles, sample paths
 * @param parameters of methods, by method and then parameter name
 * @param keep champions to use without choosing again, by SKU key; empty to choose
 * @param budget of work on the engine's own choice
 * @param done keys of SKUs whose forecast is there already: they are seen by models that learn across series and share the budget, and
 *     are not forecast again
 */
public record ForecastPlan(
        List<String> methods,
        int season,
        ForecastRequest request,
        Map<String, Map<String, String>> parameters,
        Map<String, String> keep,
        Budget budget,
        Set<String> done) {
    public ForecastPlan {
        methods = List.copyOf(methods);
        parameters = Map.copyOf(parameters);
        keep = Map.copyOf(keep);
        done = Set.copyOf(done);
    }

    /** Within the engine's own bound of work, with nothing done yet. */
    public ForecastPlan(
            List<String> methods,
            int season,
            ForecastRequest request,
            Map<String, Map<String, String>> parameters,
            Map<String, String> keep) {
        this(methods, season, request, parameters, keep, Budget.STANDARD, Set.of());
    }

    /** The same where some SKUs, by key, are done. */
    public ForecastPlan withDone(Set<String> keys) {
        return new ForecastPlan(methods, season, request, parameters, keep, budget, keys);
    }
}

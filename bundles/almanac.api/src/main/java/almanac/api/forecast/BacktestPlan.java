package almanac.api.forecast;

import java.util.List;
import java.util.Map;

/**
 * A rolling-origin evaluation: the last origin leaves {@code horizon} buckets to judge by, earlier ones are {@code step} apart.
 *
 * @param methods by name; {@code auto} is one of them
 * @param horizon buckets ahead
 * @param origins how many, at most; short series get fewer
 * @param step buckets between origins, at least 1
 * @param season buckets of a season; 0: the usual one of the bucket
 * @param seed of everything drawn at random
 * @param parameters of methods, by method and then parameter name
 */
public record BacktestPlan(
        List<String> methods,
        int horizon,
        int origins,
        int step,
        int season,
        long seed,
        Map<String, Map<String, String>> parameters) {
    /** Every method with its defaults. */
    public BacktestPlan(List<String> methods, int horizon, int origins, int step, int season, long seed) {
        this(methods, horizon, origins, step, season, seed, Map.of());
    }

    public BacktestPlan {
        methods = List.copyOf(methods);
        parameters = Map.copyOf(parameters);
        if (horizon < 1 || origins < 1 || step < 1) {
            throw new IllegalArgumentException("horizon, origins and step are at least 1");
        }
    }
}

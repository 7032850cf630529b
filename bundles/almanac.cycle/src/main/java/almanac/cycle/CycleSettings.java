package almanac.cycle;

import almanac.api.demand.CleaningRules;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.Forecasting;
import java.util.List;
import java.util.Map;

/**
 * How one host is planned.
 *
 * @param bucket of its series: DAY, WEEK or MONTH
 * @param methods that may compete; {@code auto} stands for the engine's own choice
 * @param season buckets of a season; 0: the usual one of the bucket
 * @param horizon least buckets ahead; more where lead times ask for it
 * @param paths sample paths for lead-time totals
 * @param seed of everything drawn at random
 * @param cleaning how series are cleaned
 * @param parameters of methods, by method and then parameter name
 * @param budgetMinutes of work on {@code auto}'s choices; 0 for the engine's own bound
 */
public record CycleSettings(
        TimeBucket bucket,
        List<String> methods,
        int season,
        int horizon,
        int paths,
        long seed,
        CleaningRules cleaning,
        Map<String, Map<String, String>> parameters,
        double budgetMinutes) {
    /** Weeks, the engine's choice of method, 12 buckets ahead at least, 300 sample paths. */
    public static final CycleSettings DEFAULT = new CycleSettings(
            TimeBucket.WEEK, List.of(Forecasting.AUTO), 0, 12, 300, 1, CleaningRules.DEFAULT, Map.of(), 0);

    public CycleSettings {
        methods = List.copyOf(methods);
        parameters = Map.copyOf(parameters);
    }

    /** The same with another bucket; null keeps it. */
    public CycleSettings withBucket(TimeBucket other) {
        return other == null
                ? this
                : new CycleSettings(other, methods, season, horizon, paths, seed, cleaning, parameters, budgetMinutes);
    }

    /** The same with other methods; none keeps them. */
    public CycleSettings withMethods(List<String> others) {
        return others.isEmpty()
                ? this
                : new CycleSettings(bucket, others, season, horizon, paths, seed, cleaning, parameters, budgetMinutes);
    }
}

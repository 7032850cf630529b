package almanac.api.forecast;

import java.util.List;

/**
 * How to look for a method's parameters.
 *
 * @param method by name; {@code auto} has no parameters
 * @param parameters of the method to look for; empty for all of them
 * @param search where the next trial is made
 * @param budget trials at most, the method's defaults among them
 * @param horizon buckets ahead that trials are judged at
 * @param origins of each series, one bucket apart
 * @param season buckets of a season; 0: the usual one of the bucket
 * @param seed of everything drawn at random
 * @param prune whether a trial ends early where its first origins are clearly worse than those of the best trial
 * @param seconds after which no further trial begins; 0 for no limit. A search cut short has the first trials of one that is not
 */
public record TuningPlan(
        String method,
        List<String> parameters,
        Search search,
        int budget,
        int horizon,
        int origins,
        int season,
        long seed,
        boolean prune,
        long seconds) {
    /** Where the next trial is made. */
    public enum Search {
        /** Evenly spaced values. */
        GRID,
        /** Where the trials so far promise most (Jones, Schonlau and Welch 1998, Journal of Global Optimization 13, 455-492). */
        BAYESIAN
    }

    /** Every trial to its end, without a limit of time. */
    public TuningPlan(
            String method,
            List<String> parameters,
            Search search,
            int budget,
            int horizon,
            int origins,
            int season,
            long seed) {
        this(method, parameters, search, budget, horizon, origins, season, seed, false, 0);
    }

    public TuningPlan {
        parameters = List.copyOf(parameters);
        if (budget < 1 || horizon < 1 || origins < 1 || seconds < 0) {
            throw new IllegalArgumentException("budget, horizon and origins are at least 1");
        }
    }
}

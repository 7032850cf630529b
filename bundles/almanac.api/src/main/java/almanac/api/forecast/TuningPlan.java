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
 */
public record TuningPlan(
        String method,
        List<String> parameters,
        Search search,
        int budget,
        int horizon,
        int origins,
        int season,
        long seed) {
    /** Where the next trial is made. */
    public enum Search {
        /** Evenly spaced values. */
        GRID,
        /** Where the trials so far promise most (Jones, Schonlau and Welch 1998, Journal of Global Optimization 13, 455-492). */
        BAYESIAN
    }

    public TuningPlan {
        parameters = List.copyOf(parameters);
        if (budget < 1 || horizon < 1 || origins < 1) {
            throw new IllegalArgumentException("budget, horizon and origins are at least 1");
        }
    }
}

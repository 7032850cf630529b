package almanac.api.forecast;

import java.util.List;

/**
 * What to forecast.
 *
 * @param horizon buckets ahead, at least 1
 * @param probabilities of the quantiles wanted, ascending, each above 0 and below 1
 * @param paths sample paths wanted, for totals over any span; 0 for none
 * @param seed of the sample paths
 */
public record ForecastRequest(int horizon, List<Double> probabilities, int paths, long seed) {
    /** Quantiles for planning: median, and the limits of 50, 80, 90 and 95% intervals. */
    public static final List<Double> PLANNING_PROBABILITIES =
            List.of(0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975);

    public ForecastRequest {
        probabilities = List.copyOf(probabilities);
        if (horizon < 1) {
            throw new IllegalArgumentException("horizon " + horizon);
        }
        double last = 0;
        for (double p : probabilities) {
            if (!(p > last && p < 1)) {
                throw new IllegalArgumentException("probabilities not ascending within 0..1: " + probabilities);
            }
            last = p;
        }
    }

    /** Planning quantiles, without sample paths. */
    public static ForecastRequest of(int horizon) {
        return new ForecastRequest(horizon, PLANNING_PROBABILITIES, 0, 1);
    }

    /** The same with sample paths. */
    public ForecastRequest withPaths(int count) {
        return new ForecastRequest(horizon, probabilities, count, seed);
    }
}

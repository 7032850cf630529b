package almanac.api.forecast;

import almanac.api.Progress;
import almanac.api.UsageException;
import almanac.api.demand.TimeBucket;
import java.util.Map;

/**
 * How to fit.
 *
 * @param season buckets of a season; 0: the usual one of the bucket
 * @param horizon buckets ahead that the model will be asked for
 * @param seed of everything drawn at random
 * @param parameters values for the method's declared parameters; what is not named keeps its default
 * @param progress told how far it is
 */
public record Training(int season, int horizon, long seed, Map<String, String> parameters, Progress progress) {
    public Training {
        parameters = Map.copyOf(parameters);
    }

    /** Defaults for everything but the horizon. */
    public static Training forHorizon(int horizon) {
        return new Training(0, horizon, 1, Map.of(), Progress.NONE);
    }

    /** The season in buckets, never below 1. */
    public int seasonOf(TimeBucket bucket) {
        return Math.max(1, season > 0 ? season : bucket.season());
    }

    /** A whole number by name, or the declared default. */
    public int intValue(Parameter parameter) {
        return (int) Math.round(realValue(parameter));
    }

    /**
     * A number by name, or the declared default.
     *
     * @throws UsageException where it is not a number, or outside the declared range
     */
    public double realValue(Parameter parameter) {
        String text = textValue(parameter);
        try {
            double value = Double.parseDouble(text);
            if (value >= parameter.low() && value <= parameter.high()) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new UsageException(parameter.name() + ": " + text);
        }
        throw new UsageException(parameter.name() + ": " + text + " < " + parameter.low() + " / > " + parameter.high());
    }

    /** The text by name, or the declared default. */
    public String textValue(Parameter parameter) {
        return parameters.getOrDefault(parameter.name(), parameter.initial());
    }
}

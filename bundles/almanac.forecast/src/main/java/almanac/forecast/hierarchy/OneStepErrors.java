package almanac.forecast.hierarchy;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Training;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What the methods in use were off one bucket ahead, over the last buckets that all nodes share: by the parameters fitted to the whole history,
 * as reconciliation's sources have it. Where a method cannot say, because it learns across series or there is too little history before a
 * bucket, the change from the bucket before stands in.
 */
final class OneStepErrors {
    private static final int MOST = 60;
    private static final int LEAST_HISTORY = 8;

    private final Function<String, Forecaster> methods;
    private final ForecastPlan plan;

    /**
     * @param methods local ones by name, null for any other
     */
    OneStepErrors(Function<String, Forecaster> methods, ForecastPlan plan) {
        this.methods = methods;
        this.plan = plan;
    }

    /** One row a node, one column a bucket. */
    double[][] of(List<DemandSeries> nodes, List<ForecastOutcome> outcomes) {
        int longest = nodes.stream().mapToInt(DemandSeries::size).max().orElse(0);
        int buckets = Math.max(2, Math.min(MOST, longest - LEAST_HISTORY));
        double[][] errors = new double[nodes.size()][];
        java.util.stream.IntStream.range(0, nodes.size())
                .parallel()
                .forEach(i -> errors[i] = errors(nodes.get(i), outcomes.get(i), buckets));
        return errors;
    }

    private double[] errors(DemandSeries node, ForecastOutcome outcome, int buckets) {
        String name = outcome.forecast().provenance().method();
        Forecaster method = methods.apply(name);
        FittedModel model = null;
        ForecastRequest one =
                new ForecastRequest(1, List.of(), 0, plan.request().seed());
        if (method != null && node.size() > LEAST_HISTORY) {
            Map<String, String> set = name.equals(outcome.champion().method())
                    ? plan.parameters().getOrDefault(name, Map.of())
                    : Map.of();
            model = method.fit(
                    List.of(node), new Training(plan.season(), 1, one.seed(), set, almanac.api.Progress.NONE));
        }
        double[] errors = new double[buckets];
        for (int i = 0; i < buckets; i++) {
            int t = node.size() - buckets + i;
            double actual = at(node, t);
            if (model != null && t >= LEAST_HISTORY) {
                Forecast forecast = model.forecast(node.head(t), one);
                errors[i] = actual - forecast.mean(0);
            } else {
                errors[i] = actual - at(node, t - 1);
            }
        }
        return errors;
    }

    private static double at(DemandSeries node, int t) {
        return t < 0 || node.isMissing(t) ? 0 : node.demand(t);
    }
}

package almanac.forecast.hierarchy;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.HierarchicalForecasting;
import almanac.api.forecast.HierarchyPlan;
import almanac.forecast.ForecastTexts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Forecasts every node by itself, then makes the means add up. Below zero is cut off in the leaves, and the groups are summed anew. */
public final class HierarchyEngine implements HierarchicalForecasting {
    private final Forecasting forecasting;
    private final Function<String, Forecaster> methods;

    /**
     * @param methods that fit series one by one, by name; null for any other
     */
    public HierarchyEngine(Forecasting forecasting, Function<String, Forecaster> methods) {
        this.forecasting = forecasting;
        this.methods = methods;
    }

    @Override
    public void forecast(
            List<DemandSeries> series,
            HierarchyPlan plan,
            ForecastPlan how,
            Consumer<ForecastOutcome> sink,
            Progress progress) {
        if (series.isEmpty()) {
            return;
        }
        Hierarchy hierarchy = Nodes.hierarchy(series, plan);
        List<DemandSeries> nodes = Nodes.series(series, hierarchy);
        checkKeys(nodes);
        ForecastPlan base = withRequest(how, how.request().horizon());
        List<ForecastOutcome> outcomes = new ArrayList<>(nodes.size());
        forecasting.forecast(nodes, base, outcomes::add, progress);
        Reconciliation reconciliation = reconciliation(hierarchy, plan, nodes, outcomes, base);
        double[][] means =
                reconciled(hierarchy, reconciliation, outcomes, how.request().horizon());
        Reason note = Reason.of(
                "forecast.reconciled",
                "way",
                plan.reconciliation().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        for (int i = 0; i < means.length; i++) {
            ForecastOutcome outcome = outcomes.get(i);
            sink.accept(new ForecastOutcome(Adjusted.to(outcome.forecast(), means[i], note), outcome.champion()));
        }
    }

    private static void checkKeys(List<DemandSeries> nodes) {
        Set<String> seen = new HashSet<>();
        for (DemandSeries node : nodes) {
            if (!seen.add(node.sku().key())) {
                throw new UsageException(ForecastTexts.say("hierarchy.twice", node.sku()));
            }
        }
    }

    static ForecastPlan withRequest(ForecastPlan plan, int horizon) {
        ForecastRequest request = plan.request();
        return new ForecastPlan(
                plan.methods(),
                plan.season(),
                new ForecastRequest(horizon, request.probabilities(), 0, request.seed()),
                plan.parameters(),
                plan.keep());
    }

    private Reconciliation reconciliation(
            Hierarchy hierarchy,
            HierarchyPlan plan,
            List<DemandSeries> nodes,
            List<ForecastOutcome> outcomes,
            ForecastPlan how) {
        return switch (plan.reconciliation()) {
            case BOTTOM_UP -> Reconciliation.bottomUp(hierarchy);
            case TOP_DOWN -> new MiddleOut(hierarchy, 0, leafMeans(hierarchy, nodes));
            case MIDDLE_OUT -> new MiddleOut(hierarchy, plan.middle(), leafMeans(hierarchy, nodes));
            case OLS -> MinimumTrace.ols(hierarchy);
            case STRUCTURAL -> MinimumTrace.structural(hierarchy);
            case VARIANCE -> MinimumTrace.variance(hierarchy, new OneStepErrors(methods, how).of(nodes, outcomes));
            case SHRINKAGE -> MinimumTrace.shrinkage(hierarchy, new OneStepErrors(methods, how).of(nodes, outcomes));
        };
    }

    private static double[] leafMeans(Hierarchy hierarchy, List<DemandSeries> nodes) {
        return nodes.subList(hierarchy.uppers(), nodes.size()).stream()
                .mapToDouble(s -> Math.max(
                        0,
                        Arrays.stream(s.toArray())
                                .filter(Double::isFinite)
                                .average()
                                .orElse(0)))
                .toArray();
    }

    private static double[][] reconciled(
            Hierarchy hierarchy, Reconciliation reconciliation, List<ForecastOutcome> outcomes, int horizon) {
        double[][] means = new double[hierarchy.size()][horizon];
        for (int h = 0; h < horizon; h++) {
            double[] base = new double[hierarchy.size()];
            for (int i = 0; i < base.length; i++) {
                base[i] = outcomes.get(i).forecast().mean(h);
            }
            double[] leaves = hierarchy.leavesOf(reconciliation.reconcile(base));
            for (int i = 0; i < leaves.length; i++) {
                leaves[i] = Math.max(0, leaves[i]);
            }
            double[] all = hierarchy.sum(leaves);
            for (int i = 0; i < all.length; i++) {
                means[i][h] = all[i];
            }
        }
        return means;
    }

    @Override
    public void temporal(
            List<DemandSeries> series,
            List<Integer> spans,
            ForecastPlan how,
            Consumer<ForecastOutcome> sink,
            Progress progress) {
        TemporalSpans time = TemporalSpans.of(spans);
        int horizon = how.request().horizon();
        int blocks = (horizon + time.longest() - 1) / time.longest();
        List<ForecastOutcome> base = new ArrayList<>();
        forecasting.forecast(series, withRequest(how, blocks * time.longest()), base::add, progress);
        List<List<Forecast>> upper = time.forecasts(forecasting, series, how, blocks, progress);
        for (int i = 0; i < series.size(); i++) {
            ForecastOutcome outcome = base.get(i);
            double[] means = outcome.forecast().means();
            Reason note = Reason.of("forecast.temporal-short", "needed", 2 * time.longest());
            if (time.fits(series.get(i))) {
                means = time.reconciled(means, upper.get(i), blocks);
                note = Reason.of("forecast.temporal", "spans", time.label());
            }
            sink.accept(new ForecastOutcome(
                    Adjusted.to(outcome.forecast(), Arrays.copyOf(means, horizon), note), outcome.champion()));
        }
    }
}

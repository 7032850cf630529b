package almanac.cycle;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SeriesAccuracy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Forecasts every series by its mean, for tests; notes the plans and series it was asked for. A series of fewer than 4 buckets falls
 * back to {@code naive}.
 */
public final class MeanForecasting implements Forecasting {
    public static final Accuracy GOOD = new Accuracy(3, 30, 2, 5, 2.2, 0.2, 0.8, 0.7, 0.01, 1, 0.8, 0.95, 1.5, 0.1);
    public static final Accuracy NAIVE = new Accuracy(3, 30, 4, 20, 4.4, 0.4, 1, 1, 0.02, 2, 0.8, 0.95, 3, 0.1);

    public final List<ForecastPlan> plans = new ArrayList<>();
    public final List<BacktestPlan> backtests = new ArrayList<>();
    public final List<DemandSeries> seen = new ArrayList<>();

    @Override
    public SortedSet<String> methods() {
        return new TreeSet<>(List.of(AUTO, "mean", "naive", "seasonal-naive"));
    }

    @Override
    public void forecast(
            Collection<DemandSeries> series, ForecastPlan plan, Consumer<ForecastOutcome> sink, Progress progress) {
        plans.add(plan);
        progress.begin("forecast", series.size());
        for (DemandSeries one : series) {
            seen.add(one);
            sink.accept(outcome(one, plan));
        }
    }

    private static ForecastOutcome outcome(DemandSeries series, ForecastPlan plan) {
        String asked = plan.methods().get(0);
        String chosen = plan.keep().getOrDefault(series.sku().key(), asked.equals(AUTO) ? "mean" : asked);
        if (!new MeanForecasting().methods().contains(chosen)) {
            throw new UsageException("no method " + chosen);
        }
        String ran = series.size() < 4 ? "naive" : chosen;
        int horizon = plan.request().horizon();
        double mean = Math.max(0, Arrays.stream(series.toArray()).average().orElse(0));
        double[] probabilities =
                plan.request().probabilities().stream().mapToDouble(p -> p).toArray();
        double[][] quantiles = new double[probabilities.length][horizon];
        for (int i = 0; i < probabilities.length; i++) {
            Arrays.fill(quantiles[i], 2 * mean * probabilities[i]);
        }
        double[] means = new double[horizon];
        Arrays.fill(means, mean);
        Provenance provenance = new Provenance(
                ran,
                "1",
                new TreeMap<>(),
                plan.request().seed(),
                "",
                series.grid().labelOf(series.endBucket() - 1),
                Instant.EPOCH);
        return new ForecastOutcome(
                new Forecast(
                        series.sku(),
                        series.grid(),
                        series.endBucket(),
                        means,
                        probabilities,
                        quantiles,
                        null,
                        provenance,
                        List.of()),
                new Champion(
                        series.sku(),
                        chosen,
                        new TreeMap<>(Map.of("mean", GOOD, "seasonal-naive", NAIVE)),
                        List.of(Reason.of("champion.best", "method", chosen))));
    }

    @Override
    public List<SeriesAccuracy> backtest(Collection<DemandSeries> series, BacktestPlan plan, Progress progress) {
        backtests.add(plan);
        List<SeriesAccuracy> rows = new ArrayList<>();
        for (DemandSeries one : series) {
            plan.methods().forEach(m -> rows.add(new SeriesAccuracy(one.sku(), m, GOOD)));
        }
        plan.methods().forEach(m -> rows.add(new SeriesAccuracy(null, m, NAIVE)));
        return rows;
    }
}

package almanac.forecast.engine;

import almanac.api.CancelledException;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.BacktestReport;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.SeriesAccuracy;
import almanac.forecast.evaluate.ScoreSheet;
import almanac.forecast.method.Naive;
import almanac.forecast.method.SeasonalNaive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rolling-origin evaluation. Naive and seasonal naive are always shown. {@code auto} chooses anew at each origin with what was known
 * then. A method that fails on a series has no points there.
 */
final class Backtest {
    private static final Logger LOG = LoggerFactory.getLogger(Backtest.class);

    private final Methods methods;
    private final BacktestPlan plan;
    private final GlobalModels globals;
    private final TrainingPlan training;
    private final Set<String> names;
    private final SeriesForecasting auto;
    private final SeriesForecasting gated;

    /**
     * @param globals fitted up to each series' first origin
     */
    Backtest(Methods methods, BacktestPlan plan, GlobalModels globals, TrainingPlan training) {
        this(methods, plan, globals, training, null);
    }

    private Backtest(
            Methods methods, BacktestPlan plan, GlobalModels globals, TrainingPlan training, SeriesForecasting gated) {
        this.methods = methods;
        this.plan = plan;
        this.globals = globals;
        this.training = training;
        this.names = names(plan);
        this.gated = gated;
        if (gated != null) {
            names.add(Blend.NAME);
        }
        ForecastRequest request = new ForecastRequest(plan.horizon(), ScoreSheet.PROBABILITIES, 0, plan.seed());
        ForecastPlan choose =
                new ForecastPlan(List.of(Forecasting.AUTO), plan.season(), request, training.parameters(), Map.of());
        this.auto = new SeriesForecasting(
                methods, choose, GlobalModels.none(), GlobalModels.none(), training, Ladder.unbounded());
    }

    /** Whether methods that learn across series are asked for beside {@code auto}: then the blend of both is shown too. */
    boolean hasGate() {
        return plan.methods().contains(Forecasting.AUTO)
                && methods.named(plan.methods()).stream().anyMatch(Method::global);
    }

    /**
     * What a plan with all of the methods would forecast.
     *
     * @param earlier fitted up to {@link #firstChoice}
     */
    SeriesForecasting gated(GlobalModels earlier) {
        ForecastRequest request = new ForecastRequest(plan.horizon(), ScoreSheet.PROBABILITIES, 0, plan.seed());
        ForecastPlan all = new ForecastPlan(plan.methods(), plan.season(), request, training.parameters(), Map.of());
        return new SeriesForecasting(methods, all, globals, earlier, training, Ladder.unbounded());
    }

    /** The same with the blend shown. */
    Backtest with(SeriesForecasting blend) {
        return new Backtest(methods, plan, globals, training, blend);
    }

    /** Where learned methods are judged first within what is known at the first origin. */
    static int firstChoice(BacktestPlan plan, DemandSeries series, int season) {
        int first = origins(plan, series).first();
        return first == 0
                ? 0
                : Gate.origins(series.head(first), plan.horizon(), season).first();
    }

    /** Methods shown: those asked for, then naive and seasonal naive. */
    static Set<String> names(BacktestPlan plan) {
        Set<String> names = new LinkedHashSet<>(plan.methods());
        names.add(Naive.NAME);
        names.add(SeasonalNaive.NAME);
        return names;
    }

    /** Origins of one series. */
    static RollingOrigins origins(BacktestPlan plan, DemandSeries series) {
        return RollingOrigins.of(series.size(), plan.horizon(), plan.origins(), plan.step());
    }

    /** Scores one series, by method. Safe for many threads. */
    Row score(DemandSeries series) {
        Map<String, ScoreSheet> sheets = new LinkedHashMap<>();
        RollingOrigins origins = origins(plan, series);
        for (String name : names) {
            sheets.put(name, score(series, origins, name));
        }
        return new Row(series, sheets);
    }

    private ScoreSheet score(DemandSeries series, RollingOrigins origins, String name) {
        try {
            return Evaluation.of(series, origins, training.season(series), forecastBy(name, series));
        } catch (UsageException | CancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("{}: method {} failed in backtest: {}", series.sku(), name, e.toString(), e);
            return new ScoreSheet();
        }
    }

    private Function<DemandSeries, Forecast> forecastBy(String name, DemandSeries series) {
        if (name.equals(Forecasting.AUTO)) {
            return head -> auto.forecast(head).forecast();
        }
        if (gated != null && name.equals(Blend.NAME)) {
            return head -> gated.forecast(head).forecast();
        }
        Method method = methods.get(name);
        return MethodRun.fittedAnew(method, globals.of(method, series), training.of(method, plan.horizon()));
    }

    /** A row for each series and method, then a summary for each method. */
    static final class Table {
        private final BacktestPlan plan;
        private final List<SeriesAccuracy> rows = new ArrayList<>();
        private final Map<String, List<ScoreSheet>> byMethod = new LinkedHashMap<>();

        Table(BacktestPlan plan) {
            this.plan = plan;
        }

        void add(Row row) {
            row.sheets().forEach((method, sheet) -> {
                rows.add(new SeriesAccuracy(row.series().sku(), method, sheet.accuracy()));
                byMethod.computeIfAbsent(method, m -> new ArrayList<>()).add(sheet);
            });
        }

        /**
         * The finished table.
         *
         * @param shared CPU seconds, by method, spent over all series at once
         */
        BacktestReport finish(Map<String, Double> shared) {
            byMethod.forEach((method, sheets) -> {
                ScoreSheet all = ScoreSheet.pooled(sheets);
                all.took(shared.getOrDefault(method, 0.0));
                Accuracy accuracy = all.accuracy();
                rows.add(new SeriesAccuracy(null, method, accuracy));
            });
            return new BacktestReport(rows, MethodComparisons.of(byMethod, plan));
        }
    }

    /** One series' sheets, by method. */
    record Row(DemandSeries series, Map<String, ScoreSheet> sheets) {}
}

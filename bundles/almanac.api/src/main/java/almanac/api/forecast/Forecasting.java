package almanac.api.forecast;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** The forecasting engine: chooses, fits, forecasts and evaluates over every {@link Forecaster} there is. */
@ProviderType
public interface Forecasting {
    /** The name that stands for the engine's own choice. */
    String AUTO = "auto";

    /** Methods there are, {@link #AUTO} included. */
    SortedSet<String> methods();

    /**
     * Forecasts each series. The same plan and series give the same forecasts whatever the number of threads or the order of series.
     *
     * @param series cleaned or raw; may be a lazy collection
     * @param sink gets one outcome a series, in the order of the series, on the calling thread
     * @throws almanac.api.UsageException where a method is not there
     * @throws almanac.api.CancelledException where the progress says so
     */
    void forecast(
            Collection<DemandSeries> series, ForecastPlan plan, Consumer<ForecastOutcome> sink, Progress progress);

    /**
     * The same, where models that learn across series were kept by an earlier run: one that was trained on the same is used again, else
     * training goes on from it where the method can, and what comes of it is kept. Each forecast's provenance says by {@code start} which:
     * {@code new}, {@code kept}, {@code continued} or {@code anew}, and by {@code startWhy} why a model that was kept did not serve.
     */
    default void forecast(
            Collection<DemandSeries> series,
            ForecastPlan plan,
            ModelRegistry models,
            Consumer<ForecastOutcome> sink,
            Progress progress) {
        forecast(series, plan, sink, progress);
    }

    /** Those of {@link #methods} that learn across series, and so can tell what a series without a past will do. */
    default SortedSet<String> learnedMethods() {
        return Collections.emptySortedSet();
    }

    /**
     * Evaluates methods by rolling origins; each forecast sees only what was known at its origin.
     *
     * @return a row for each series and method, in that order, then a summary row for each method
     * @throws almanac.api.UsageException where a method is not there
     */
    List<SeriesAccuracy> backtest(Collection<DemandSeries> series, BacktestPlan plan, Progress progress);

    /**
     * The same with comparisons: the first method against each other one.
     *
     * @throws almanac.api.UsageException where a method is not there
     */
    default BacktestReport evaluate(Collection<DemandSeries> series, BacktestPlan plan, Progress progress) {
        return new BacktestReport(backtest(series, plan, progress), List.of());
    }
}

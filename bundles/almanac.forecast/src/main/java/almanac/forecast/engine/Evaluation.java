package almanac.forecast.engine;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Training;
import almanac.forecast.evaluate.ScoreSheet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.function.Function;

/** Scores forecasts of one series at rolling origins; each sees only what was known then. */
final class Evaluation {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Evaluation() {}

    /**
     * Scores forecasts.
     *
     * @param forecast makes one from what was known at an origin, with the quantiles of {@link ScoreSheet#PROBABILITIES}
     */
    static ScoreSheet of(
            DemandSeries series, RollingOrigins origins, int season, Function<DemandSeries, Forecast> forecast) {
        ScoreSheet sheet = new ScoreSheet();
        for (int size : origins.sizes()) {
            DemandSeries head = series.head(size);
            long start = cpuNanos();
            Forecast made = forecast.apply(head);
            sheet.took((cpuNanos() - start) * 1e-9);
            sheet.score(head, series, season, made);
        }
        return sheet;
    }

    /** Forecasts by a method fitted at each origin, or only at the first where fitting is costly or was done over all series. */
    static Function<DemandSeries, Forecast> by(Method method, FittedModel global, Training training) {
        return by(method, global, training, method.global() || method.costly());
    }

    /** Forecasts by a method fitted at the first origin and carried over the later ones. */
    static Function<DemandSeries, Forecast> byOneFit(Method method, FittedModel global, Training training) {
        return by(method, global, training, true);
    }

    private static Function<DemandSeries, Forecast> by(
            Method method, FittedModel global, Training training, boolean once) {
        ForecastRequest request = new ForecastRequest(training.horizon(), ScoreSheet.PROBABILITIES, 0, training.seed());
        return new Function<>() {
            private FittedModel model = global;

            @Override
            public Forecast apply(DemandSeries head) {
                if (model == null || !once) {
                    model = method.forecaster().fit(List.of(head), training);
                }
                return model.forecast(head, request);
            }
        };
    }

    /** CPU time of this thread. */
    static long cpuNanos() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}

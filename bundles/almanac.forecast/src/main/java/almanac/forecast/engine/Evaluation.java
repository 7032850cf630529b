package almanac.forecast.engine;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.forecast.evaluate.ScoreSheet;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
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

    /** CPU time of this thread. */
    static long cpuNanos() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}

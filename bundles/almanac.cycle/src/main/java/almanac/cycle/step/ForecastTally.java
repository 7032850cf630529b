package almanac.cycle.step;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.forecast.ForecastOutcome;
import almanac.cycle.monitor.AttentionRules;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what ran, and sums out-of-sample errors of the methods in use beside those of seasonal naive. */
public final class ForecastTally {
    /** The method that every choice is compared with. */
    static final String BENCHMARK = "seasonal-naive";

    /** Begins the codes of the reasons that say how much work a choice was. */
    private static final String EFFORT = "effort.";

    private final Map<String, Long> byMethod = new TreeMap<>();
    private final Map<String, Long> byEffort = new TreeMap<>();
    private final Map<Sku, List<Reason>> attention = new HashMap<>();
    private int takenUp;
    private long fallbacks;
    private long evaluated;
    private double absoluteError;
    private double benchmarkError;
    private double absoluteActual;

    /** How many forecasts an earlier run that was cut short had made. */
    void takenUp(int forecasts) {
        takenUp = forecasts;
    }

    void add(ForecastOutcome outcome) {
        Champion champion = outcome.champion();
        byMethod.merge(champion.method(), 1L, Long::sum);
        if (!outcome.forecast().provenance().method().equals(champion.method())) {
            fallbacks++;
        }
        champion.reasons().stream()
                .map(Reason::code)
                .filter(code -> code.startsWith(EFFORT))
                .forEach(code -> byEffort.merge(code, 1L, Long::sum));
        List<Reason> why = AttentionRules.backtest(champion);
        if (!why.isEmpty()) {
            attention.put(champion.sku(), why);
        }
        Accuracy own = champion.accuracies().get(champion.method());
        Accuracy benchmark = champion.accuracies().get(BENCHMARK);
        double actual = champion.accuracies().values().stream()
                .filter(a -> a.wape() > 0)
                .mapToDouble(a -> a.mae() * a.points() / a.wape())
                .findFirst()
                .orElse(Double.NaN);
        if (own != null && benchmark != null && actual > 0) {
            evaluated++;
            absoluteError += own.mae() * own.points();
            benchmarkError += benchmark.mae() * benchmark.points();
            absoluteActual += actual;
        }
    }

    /** SKUs whose backtest says that a planner should look at the forecast, and why. */
    public Map<Sku, List<Reason>> attention() {
        return Collections.unmodifiableMap(attention);
    }

    /** What planners should know of it. */
    public List<Reason> notes() {
        List<Reason> notes = new ArrayList<>();
        if (evaluated > 0) {
            notes.add(Reason.of(
                    "run.accuracy",
                    "wape",
                    absoluteError / absoluteActual,
                    "naiveWape",
                    benchmarkError / absoluteActual,
                    "skus",
                    evaluated));
        }
        byMethod.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Long> e) -> -e.getValue()))
                .forEach(e -> notes.add(Reason.of("run.method", "method", e.getKey(), "skus", e.getValue())));
        if (takenUp > 0) {
            notes.add(Reason.of("run.taken-up", "skus", takenUp));
        }
        if (!byEffort.isEmpty()) {
            notes.add(Reason.of(
                    "run.effort",
                    "full",
                    byEffort.getOrDefault(EFFORT + "full", 0L),
                    "light",
                    byEffort.getOrDefault(EFFORT + "light", 0L),
                    "single",
                    byEffort.getOrDefault(EFFORT + "single", 0L)));
        }
        if (fallbacks > 0) {
            notes.add(Reason.of("run.fallbacks", "skus", fallbacks));
        }
        return notes;
    }
}

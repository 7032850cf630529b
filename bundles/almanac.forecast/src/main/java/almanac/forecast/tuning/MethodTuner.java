package almanac.forecast.tuning;

import almanac.api.CancelledException;
import almanac.api.Progress;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecaster;
import almanac.api.forecast.Parameter;
import almanac.api.forecast.Tuner;
import almanac.api.forecast.TuningPlan;
import almanac.api.forecast.TuningTrial;
import almanac.forecast.ForecastTexts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/** Tunes the methods that there are when a call begins. */
public final class MethodTuner implements Tuner {
    private final Supplier<SortedMap<String, Tunable>> methods;

    /**
     * A method as offered.
     *
     * @param global whether one model learns across series
     */
    public record Tunable(Forecaster forecaster, boolean global) {}

    /**
     * @param methods by name
     */
    public MethodTuner(Supplier<SortedMap<String, Tunable>> methods) {
        this.methods = methods;
    }

    @Override
    public List<TuningTrial> tune(Collection<DemandSeries> series, TuningPlan plan, Progress progress) {
        SortedMap<String, Tunable> there = methods.get();
        Tunable method = there.get(plan.method());
        if (method == null) {
            throw new UsageException(
                    ForecastTexts.say("method.unknown", plan.method(), String.join(", ", there.keySet())));
        }
        SearchSpace space = new SearchSpace(parameters(method.forecaster(), plan));
        CrossValidation validation = new CrossValidation(
                method.forecaster(),
                method.global(),
                List.copyOf(series),
                plan.season(),
                plan.horizon(),
                plan.origins(),
                plan.seed());
        progress.begin("tune", plan.budget());
        Race race = new Race(validation);
        ToDoubleFunction<Map<String, String>> loss = new Watched(plan.prune() ? race : validation, progress);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(plan.seconds());
        BooleanSupplier time = () -> plan.seconds() == 0 || System.nanoTime() - end < 0;
        List<Trial> trials = plan.search() == TuningPlan.Search.GRID
                ? Tuning.grid(space, loss, plan.budget(), time)
                : Tuning.bayesian(space, loss, plan.budget(), plan.seed(), time);
        return trials.stream()
                .map(t -> new TuningTrial(new TreeMap<>(t.parameters()), t.loss(), race.isPruned(t.parameters())))
                .toList();
    }

    private static List<Parameter> parameters(Forecaster forecaster, TuningPlan plan) {
        List<Parameter> declared = forecaster.parameters();
        for (String name : plan.parameters()) {
            if (declared.stream().noneMatch(p -> p.name().equals(name))) {
                throw new UsageException(ForecastTexts.say("parameter.unknown", forecaster.method(), name));
            }
        }
        List<Parameter> wanted = declared.stream()
                .filter(p -> plan.parameters().isEmpty() || plan.parameters().contains(p.name()))
                .toList();
        if (wanted.isEmpty()) {
            throw new UsageException(ForecastTexts.say("parameter.none", forecaster.method()));
        }
        return wanted;
    }

    /** Counts trials, and ends where the progress says so. */
    private static final class Watched implements ToDoubleFunction<Map<String, String>> {
        private final ToDoubleFunction<Map<String, String>> loss;
        private final Progress progress;
        private long done;

        Watched(ToDoubleFunction<Map<String, String>> loss, Progress progress) {
            this.loss = loss;
            this.progress = progress;
        }

        @Override
        public double applyAsDouble(Map<String, String> parameters) {
            if (progress.isCancelled()) {
                throw new CancelledException(ForecastTexts.say("cancelled"));
            }
            double value = loss.applyAsDouble(parameters);
            progress.done(++done);
            return value;
        }
    }
}

package almanac.cycle.monitor;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.Provenance;
import almanac.api.run.ForecastMonitor;
import almanac.api.run.OverrideValue;
import almanac.api.run.PlanningRun;
import almanac.api.run.RealisedForecast;
import almanac.api.run.ValueStep;
import almanac.api.run.ValueStep.Basis;
import almanac.api.run.ValueStep.Step;
import almanac.api.store.OverrideEffect;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.cycle.Cancellation;
import almanac.cycle.override.ValueAdded;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells how forecasts did from what the store keeps. */
public final class StoreMonitor implements ForecastMonitor {
    /** A blend says by parameters that begin so what it was made of. */
    private static final String WEIGHT = "weight.";

    private final PlanStore store;
    private final Supplier<Set<String>> learned;

    /**
     * @param learned methods that learn across series
     */
    public StoreMonitor(PlanStore store, Supplier<Set<String>> learned) {
        this.store = store;
        this.learned = learned;
    }

    @Override
    public Optional<PlanningRun> compared(PlanScope scope) {
        return EarlierRuns.of(store, scope).compared();
    }

    @Override
    public void realised(PlanScope scope, Consumer<RealisedForecast> sink, Progress progress) {
        Optional<PlanningRun> last = store.lastComplete(scope);
        if (last.isEmpty()) {
            return;
        }
        Set<String> methods = learned.get();
        List<PlanningRun> past = EarlierRuns.of(store, scope)
                .before(last.get().asOf(), last.get().bucket());
        progress.begin("realised", last.get().skus());
        try (Snapshots snapshots = new Snapshots(store, past);
                Stream<CleanedSeries> series = past.isEmpty() ? Stream.empty() : store.series(scope)) {
            long done = 0;
            for (CleanedSeries one : (Iterable<CleanedSeries>) series::iterator) {
                Cancellation.check(progress);
                Sku sku = one.raw().sku();
                Realised.of(one.cleaned(), snapshots.of(sku), p -> isLearned(p, methods))
                        .forEach(sink);
                progress.done(++done);
            }
        }
    }

    private static boolean isLearned(Provenance provenance, Set<String> methods) {
        return methods.contains(provenance.method())
                || provenance.parameters().keySet().stream()
                        .anyMatch(name -> name.startsWith(WEIGHT) && methods.contains(name.substring(WEIGHT.length())));
    }

    @Override
    public List<ValueStep> valueAdded(PlanScope scope, Progress progress) {
        List<ValueStep> steps = new ArrayList<>();
        StepSums backtest = new StepSums(Step.STATISTICAL, Basis.BACKTEST);
        compared(scope).ifPresent(run -> {
            try (Stream<ForecastOutcome> outcomes = store.forecasts(run)) {
                outcomes.forEach(backtest::addBacktest);
            }
        });
        backtest.addTo(steps);
        StepSums statistical = new StepSums(Step.STATISTICAL, Basis.REALISED);
        StepSums learning = new StepSums(Step.LEARNED, Basis.REALISED);
        realised(scope, r -> (r.learned() ? learning : statistical).addRealised(r), progress);
        statistical.addTo(steps);
        learning.addTo(steps);
        overridden(scope).addTo(steps);
        return steps;
    }

    /** Of a bucket with several overrides counts what it was before the first and after the last. */
    private StepSums overridden(PlanScope scope) {
        Map<List<Object>, OverrideEffect> cells = new LinkedHashMap<>();
        effects(scope).forEach(e -> cells.merge(List.of(e.sku(), e.bucketNo()), e, StoreMonitor::together));
        StepSums sums = new StepSums(Step.OVERRIDES, Basis.REALISED);
        cells.values()
                .forEach(e -> sums.addOverridden(
                        e,
                        ValueAdded.actual(
                                e,
                                store.series(scope, e.sku())
                                        .map(CleanedSeries::cleaned)
                                        .orElse(null))));
        return sums;
    }

    @Override
    public List<OverrideValue> overrides(PlanScope scope) {
        return ValueAdded.of(store.overrides(scope), effects(scope), sku -> store.series(scope, sku)
                .map(CleanedSeries::cleaned)
                .orElse(null));
    }

    private static OverrideEffect together(OverrideEffect first, OverrideEffect last) {
        return new OverrideEffect(
                first.sku(),
                first.bucket(),
                first.bucketNo(),
                last.overrideId(),
                last.asOf(),
                first.before(),
                last.after());
    }

    /** Those in buckets as the last run has them. */
    private List<OverrideEffect> effects(PlanScope scope) {
        return store.lastComplete(scope)
                .map(run -> store.overrideEffects(scope).stream()
                        .filter(e -> e.bucket() == run.bucket())
                        .toList())
                .orElse(List.of());
    }
}

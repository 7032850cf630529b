package almanac.cycle;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.FittedModel;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.host.DemandCell;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import almanac.api.host.LeftOut;
import almanac.api.promotion.OfferDecision;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.PlanningRun;
import almanac.api.store.DemandMemory;
import almanac.api.store.ModelEntry;
import almanac.api.store.OutboxEntry;
import almanac.api.store.OverrideEffect;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.api.store.PlannerOverride;
import almanac.api.store.RunWriter;
import almanac.api.store.SuggestionBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A store in memory, for tests: of runs before the last complete one only forecasts are seen. */
public final class MemoryStore implements PlanStore {
    /** What a run wrote. */
    public static final class Written implements RunWriter {
        private final MemoryStore store;
        private final PlanningRun run;
        public final Map<Sku, CleanedSeries> series = new TreeMap<>();
        public final Map<Sku, ForecastOutcome> forecasts = new TreeMap<>();
        public final List<SkuPlan> plans = new ArrayList<>();
        public final List<LeftOut> leftOut = new ArrayList<>();
        public boolean closed;
        private PlanningRun complete;

        private Written(MemoryStore store, PlanningRun run) {
            this.store = store;
            this.run = run;
        }

        @Override
        public PlanningRun run() {
            return run;
        }

        @Override
        public void series(CleanedSeries one) {
            series.put(one.raw().sku(), one);
        }

        @Override
        public void forecast(ForecastOutcome outcome) {
            forecasts.put(outcome.forecast().sku(), outcome);
        }

        @Override
        public void model(FittedModel model, String scopeOfModel) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void plans(List<SkuPlan> worklist) {
            plans.addAll(worklist);
        }

        @Override
        public void overrideEffects(List<OverrideEffect> effects) {
            store.effects.addAll(effects);
        }

        @Override
        public void leftOut(List<LeftOut> rows) {
            leftOut.addAll(rows);
        }

        @Override
        public PlanningRun complete(PlanningRun finished) {
            complete = finished;
            store.last.put(run.scope(), this);
            return finished;
        }

        @Override
        public PlanningRun complete(PlanningRun finished, Function<SuggestionBook, List<SkuPlan>> settle) {
            Map<Sku, SkuPlan> settled = new HashMap<>();
            settle.apply(store.book(run.scope())).forEach(p -> settled.put(p.sku(), p));
            plans.replaceAll(p -> settled.getOrDefault(p.sku(), p));
            return complete(finished);
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    public final Map<PlanScope, Written> last = new HashMap<>();
    public final List<PlannerOverride> overrides = new ArrayList<>();
    public final List<OverrideEffect> effects = new ArrayList<>();
    private final Map<PlanScope, MemoryBook> books = new HashMap<>();
    public final Map<Sku, Map<Long, Double>> manual = new HashMap<>();
    private final Map<String, DemandMemory> memories = new HashMap<>();
    public final List<ModelEntry> models = new ArrayList<>();
    public final List<OfferDecision> offers = new ArrayList<>();
    public final Map<Long, Double> rewarded = new HashMap<>();
    public final List<Written> begun = new ArrayList<>();

    @Override
    public RunWriter begin(PlanningRun run) {
        Written written = new Written(this, run.withId(begun.size() + 1));
        begun.add(written);
        return written;
    }

    @Override
    public Optional<PlanningRun> lastComplete(PlanScope scope) {
        return Optional.ofNullable(last.get(scope)).map(w -> w.complete);
    }

    @Override
    public List<PlanningRun> runs(PlanScope scope, int most) {
        List<PlanningRun> newest = new ArrayList<>();
        begun.stream()
                .filter(w -> w.run.scope().equals(scope) && w.complete != null)
                .forEach(w -> newest.add(0, w.complete));
        return newest.subList(0, Math.min(most, newest.size()));
    }

    @Override
    public List<SkuPlan> plans(PlanningRun run) {
        return last.get(run.scope()).plans;
    }

    @Override
    public Optional<SkuPlan> plan(PlanningRun run, Sku sku) {
        return plans(run).stream().filter(p -> p.sku().equals(sku)).findFirst();
    }

    @Override
    public Optional<ForecastOutcome> forecast(PlanningRun run, Sku sku) {
        return Optional.ofNullable(last.get(run.scope()).forecasts.get(sku));
    }

    @Override
    public Stream<ForecastOutcome> forecasts(PlanningRun run) {
        return begun.get((int) run.id() - 1).forecasts.values().stream();
    }

    @Override
    public Optional<CleanedSeries> series(PlanScope scope, Sku sku) {
        return Optional.ofNullable(last.get(scope).series.get(sku));
    }

    @Override
    public Stream<CleanedSeries> series(PlanScope scope) {
        return last.get(scope).series.values().stream();
    }

    @Override
    public Map<String, String> champions(PlanScope scope) {
        Map<String, String> champions = new HashMap<>();
        if (last.containsKey(scope)) {
            last.get(scope)
                    .forecasts
                    .forEach((sku, f) -> champions.put(sku.key(), f.champion().method()));
        }
        return champions;
    }

    @Override
    public Map<Sku, Map<Long, Double>> manualCorrections(PlanScope scope) {
        return manual;
    }

    @Override
    public void correct(PlanScope scope, Sku sku, long bucket, Double units) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<PlannerOverride> overrides(PlanScope scope) {
        return overrides;
    }

    @Override
    public PlannerOverride addOverride(PlanScope scope, PlannerOverride override) {
        overrides.add(override.withId(overrides.size() + 1L));
        return overrides.get(overrides.size() - 1);
    }

    @Override
    public boolean withdrawOverride(PlanScope scope, long id, String by, Instant at) {
        return overrides.removeIf(o -> o.id() == id);
    }

    @Override
    public List<OverrideEffect> overrideEffects(PlanScope scope) {
        return effects;
    }

    /** The suggestions of a scope. */
    public MemoryBook book(PlanScope scope) {
        return books.computeIfAbsent(scope, s -> new MemoryBook());
    }

    @Override
    public List<SuggestionLife> suggestions(PlanScope scope) {
        return book(scope).alive();
    }

    @Override
    public List<SuggestionLife> suggestions(PlanScope scope, Sku sku) {
        return suggestions(scope).stream()
                .filter(l -> l.line().sku().equals(sku))
                .toList();
    }

    @Override
    public Optional<SuggestionLife> suggestion(PlanScope scope, long id) {
        return book(scope).find(id);
    }

    @Override
    public List<SuggestionLife> endedSuggestions(PlanScope scope, int most) {
        return book(scope).ended();
    }

    @Override
    public List<SuggestionEvent> suggestionEvents(PlanScope scope, long id) {
        return book(scope).events(id);
    }

    @Override
    public <T> T onSuggestions(PlanScope scope, Function<SuggestionBook, T> work) {
        return work.apply(book(scope));
    }

    @Override
    public DemandMemory demandMemory(PlanScope scope, TimeBucket bucket) {
        return memories.computeIfAbsent(scope + " " + bucket, s -> new MemoryOfDemand());
    }

    @Override
    public List<OfferDecision> offers(PlanScope scope, String experiment) {
        return offers.stream().filter(o -> o.experiment().equals(experiment)).toList();
    }

    @Override
    public List<OfferDecision> addOffers(PlanScope scope, List<OfferDecision> decisions) {
        List<OfferDecision> numbered = new ArrayList<>();
        decisions.forEach(d -> numbered.add(d.withId(offers.size() + numbered.size() + 1L)));
        offers.addAll(numbered);
        return numbered;
    }

    @Override
    public int rewardOffers(PlanScope scope, String experiment, Map<Long, Double> rewards) {
        int before = rewarded.size();
        offers(scope, experiment).stream()
                .filter(o -> rewards.containsKey(o.id()))
                .forEach(o -> rewarded.putIfAbsent(o.id(), rewards.get(o.id())));
        return rewarded.size() - before;
    }

    /** Demand in memory. */
    private static final class MemoryOfDemand implements DemandMemory {
        private String mark;
        private final TreeMap<DemandCell, DemandLine> lines =
                new TreeMap<>(Comparator.comparing(DemandCell::sku).thenComparing(DemandCell::bucket));

        @Override
        public Optional<String> mark() {
            return Optional.ofNullable(mark);
        }

        @Override
        public void replace(String newMark, Stream<DemandLine> all) {
            mark = newMark;
            lines.clear();
            all.forEach(line -> lines.put(new DemandCell(line.sku(), line.date()), line));
        }

        @Override
        public void apply(DemandChanges changes) {
            mark = changes.mark();
            changes.touched().forEach(lines::remove);
            changes.now().forEach(line -> lines.put(new DemandCell(line.sku(), line.date()), line));
        }

        @Override
        public Stream<DemandLine> lines() {
            return List.copyOf(lines.values()).stream();
        }
    }

    @Override
    public List<OutboxEntry> outbox(PlanScope scope) {
        return List.copyOf(book(scope).outbox.values());
    }

    @Override
    public List<PlanScope> outboxDue(Instant now) {
        return books.keySet().stream()
                .filter(scope -> outbox(scope).stream()
                        .anyMatch(e -> e.nextAt() != null && !e.nextAt().isAfter(now)))
                .toList();
    }

    @Override
    public synchronized <T> T whilePublishing(PlanScope scope, Supplier<T> work) {
        return work.get();
    }

    @Override
    public List<ModelEntry> models(PlanScope scope) {
        return models;
    }

    @Override
    public Optional<byte[]> modelBytes(PlanScope scope, long modelId) {
        return Optional.empty();
    }

    @Override
    public DataSource dataSource() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean isPostgres() {
        return false;
    }
}

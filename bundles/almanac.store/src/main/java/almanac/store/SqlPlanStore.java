package almanac.store;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.forecast.ForecastOutcome;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.DSLContext;

/** The plan store in a relational database. */
public class SqlPlanStore implements PlanStore, AutoCloseable {
    private final StoreDatabase database;
    private final int kept;

    /**
     * @param kept how many complete runs of a scope are kept, at least 1
     */
    public SqlPlanStore(StoreDatabase database, int kept) {
        this.database = database;
        this.kept = Math.max(1, kept);
    }

    @Override
    public RunWriter begin(PlanningRun run) {
        RunOwner owner = RunOwner.open();
        try {
            long scopeId = database.transact(dsl -> ScopeTable.findOrAdd(dsl, run.scope()));
            List<Long> cutShort = new ArrayList<>();
            long runId = database.transact(dsl -> {
                ScopeTable.lock(dsl, scopeId);
                List<Long> abandoned = new ArrayList<>(RunTable.abandoned(dsl, scopeId));
                cutShort.clear();
                RunTable.newestWithFingerprint(dsl, abandoned).ifPresent(cutShort::add);
                abandoned.removeAll(cutShort);
                Retention.deleteUnfinished(dsl, scopeId, abandoned);
                return RunTable.add(dsl, scopeId, run, owner);
            });
            return new SqlRunWriter(database, scopeId, asStored(run, runId), cutShort, owner, kept);
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    private static PlanningRun asStored(PlanningRun run, long id) {
        return new PlanningRun(
                id,
                run.scope(),
                run.asOf(),
                run.bucket(),
                run.trigger(),
                PlanningRun.State.RUNNING,
                RunTable.stored(run.startedAt()),
                null,
                run.skus(),
                run.suggestions(),
                run.notes());
    }

    @Override
    public Optional<PlanningRun> lastComplete(PlanScope scope) {
        return database.read(dsl -> RunTable.lastComplete(dsl, scope));
    }

    @Override
    public List<PlanningRun> runs(PlanScope scope, int most) {
        return database.read(dsl -> RunTable.newest(dsl, scope, most));
    }

    @Override
    public List<SkuPlan> plans(PlanningRun run) {
        return database.read(dsl -> PlanTable.fetch(dsl, run));
    }

    @Override
    public List<LeftOut> leftOut(PlanningRun run) {
        return database.read(dsl -> LeftOutTable.all(dsl, run.id()));
    }

    @Override
    public Optional<SkuPlan> plan(PlanningRun run, Sku sku) {
        return database.read(dsl -> PlanTable.find(dsl, run, sku));
    }

    @Override
    public Optional<ForecastOutcome> forecast(PlanningRun run, Sku sku) {
        return database.read(dsl -> ForecastTable.find(dsl, run, sku));
    }

    @Override
    public Stream<ForecastOutcome> forecasts(PlanningRun run) {
        List<ForecastTable.Key> keys = database.read(dsl -> ForecastTable.keys(dsl, run));
        return Sql.lookUp(keys, part -> database.read(dsl -> ForecastTable.fetch(dsl, run, part)));
    }

    @Override
    public Optional<CleanedSeries> series(PlanScope scope, Sku sku) {
        return database.transact(dsl -> RunTable.lastComplete(dsl, scope).flatMap(run -> {
            List<SeriesTable.Key> key = SeriesTable.key(dsl, run, sku);
            return SeriesTable.fetch(dsl, run, key, new DriverCache()).stream().findFirst();
        }));
    }

    @Override
    public Stream<CleanedSeries> series(PlanScope scope) {
        Optional<PlanningRun> last = lastComplete(scope);
        if (last.isEmpty()) {
            return Stream.empty();
        }
        List<SeriesTable.Key> keys = database.read(dsl -> SeriesTable.keys(dsl, last.get()));
        DriverCache drivers = new DriverCache();
        return Sql.lookUp(keys, part -> database.read(dsl -> SeriesTable.fetch(dsl, last.get(), part, drivers)));
    }

    @Override
    public Map<String, String> champions(PlanScope scope) {
        return database.read(dsl -> RunTable.lastComplete(dsl, scope)
                .map(run -> ForecastTable.champions(dsl, run))
                .orElse(Map.of()));
    }

    @Override
    public Map<Sku, Map<Long, Double>> manualCorrections(PlanScope scope) {
        return database.read(dsl -> ManualCorrectionTable.all(dsl, scope));
    }

    @Override
    public void correct(PlanScope scope, Sku sku, long bucket, Double units) {
        long scopeId = database.transact(dsl -> ScopeTable.findOrAdd(dsl, scope));
        database.change(dsl -> {
            ScopeTable.lock(dsl, scopeId);
            ManualCorrectionTable.put(dsl, scopeId, sku, bucket, units);
        });
        database.makeDurable();
    }

    @Override
    public List<SuggestionLife> suggestions(PlanScope scope) {
        return database.read(dsl -> SuggestionTable.alive(dsl, SuggestionTable.of(scope)));
    }

    @Override
    public List<SuggestionLife> suggestions(PlanScope scope, Sku sku) {
        return database.read(dsl -> SuggestionTable.alive(dsl, SuggestionTable.of(scope, sku)));
    }

    @Override
    public Optional<SuggestionLife> suggestion(PlanScope scope, long id) {
        return database.read(dsl -> SuggestionTable.find(dsl, SuggestionTable.of(scope), id));
    }

    @Override
    public List<SuggestionLife> endedSuggestions(PlanScope scope, int most) {
        return database.read(dsl -> SuggestionTable.ended(dsl, SuggestionTable.of(scope), most));
    }

    @Override
    public List<SuggestionEvent> suggestionEvents(PlanScope scope, long id) {
        return database.read(dsl -> SuggestionEventTable.of(dsl, SuggestionEventTable.of(scope), id));
    }

    @Override
    public <T> T onSuggestions(PlanScope scope, Function<SuggestionBook, T> work) {
        return inScope(scope, (dsl, scopeId) -> work.apply(new SqlSuggestionBook(dsl, scopeId)));
    }

    @Override
    public DemandMemory demandMemory(PlanScope scope, TimeBucket bucket) {
        return new SqlDemandMemory(database, scope, bucket);
    }

    @Override
    public List<OutboxEntry> outbox(PlanScope scope) {
        return database.read(dsl -> OutboxTable.all(dsl, scope));
    }

    @Override
    public List<PlanScope> outboxDue(Instant now) {
        return database.read(dsl -> OutboxTable.due(dsl, now));
    }

    @Override
    public <T> T whilePublishing(PlanScope scope, Supplier<T> work) {
        long scopeId = database.transact(dsl -> ScopeTable.findOrAdd(dsl, scope));
        return PublishLock.hold(database, scopeId, work);
    }

    @Override
    public List<PlannerOverride> overrides(PlanScope scope) {
        return database.read(dsl -> OverrideTable.all(dsl, scope));
    }

    @Override
    public PlannerOverride addOverride(PlanScope scope, PlannerOverride override) {
        return inScope(scope, (dsl, scopeId) -> OverrideTable.add(dsl, scopeId, override));
    }

    @Override
    public List<PlannerOverride> addOverrides(PlanScope scope, List<PlannerOverride> overrides) {
        return inScope(scope, (dsl, scopeId) -> overrides.stream()
                .map(o -> OverrideTable.add(dsl, scopeId, o))
                .toList());
    }

    @Override
    public boolean withdrawOverride(PlanScope scope, long id, String by, Instant at) {
        return inScope(scope, (dsl, scopeId) -> OverrideTable.withdraw(dsl, scopeId, id, by, at));
    }

    @Override
    public List<OverrideEffect> overrideEffects(PlanScope scope) {
        return database.read(dsl -> OverrideEffectTable.all(dsl, scope));
    }

    @Override
    public List<OfferDecision> offers(PlanScope scope, String experiment) {
        return database.read(dsl -> OfferTable.all(dsl, scope, experiment));
    }

    @Override
    public List<OfferDecision> addOffers(PlanScope scope, List<OfferDecision> decisions) {
        return inScope(scope, (dsl, scopeId) -> OfferTable.add(dsl, scopeId, decisions));
    }

    @Override
    public int rewardOffers(PlanScope scope, String experiment, Map<Long, Double> rewards) {
        return inScope(scope, (dsl, scopeId) -> OfferTable.reward(dsl, scopeId, experiment, rewards));
    }

    /** Work in a locked scope. */
    private <T> T inScope(PlanScope scope, BiFunction<DSLContext, Long, T> work) {
        long scopeId = database.transact(dsl -> ScopeTable.findOrAdd(dsl, scope));
        T result = database.transact(dsl -> {
            ScopeTable.lock(dsl, scopeId);
            return work.apply(dsl, scopeId);
        });
        database.makeDurable();
        return result;
    }

    @Override
    public List<ModelEntry> models(PlanScope scope) {
        return database.read(dsl -> Registry.list(dsl, scope));
    }

    @Override
    public Optional<ModelEntry> lastModel(PlanScope scope, String scopeOfModel) {
        return database.read(dsl -> ModelTable.last(dsl, scope, scopeOfModel).map(Registry::unused));
    }

    @Override
    public Optional<byte[]> modelBytes(PlanScope scope, long modelId) {
        return database.read(dsl -> ModelTable.bytes(dsl, scope, modelId));
    }

    @Override
    public DataSource dataSource() {
        return database.dataSource();
    }

    @Override
    public boolean isPostgres() {
        return database.isPostgres();
    }

    @Override
    public void close() {
        database.close();
    }
}

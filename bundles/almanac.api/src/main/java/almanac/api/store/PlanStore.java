package almanac.api.store;

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
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Our own tables. A run is written as a whole: readers see the last complete one until the next is complete, whatever happens in
 * between. Failures to read or write are {@link almanac.api.AlmanacException}s that name the store and the cause.
 */
@ProviderType
public interface PlanStore {
    /** Begins a run; what an earlier run of the scope left unfinished is cleared away, but for forecasts that this one may take up. */
    RunWriter begin(PlanningRun run);

    /** The last complete run of a scope. */
    Optional<PlanningRun> lastComplete(PlanScope scope);

    /** Runs of a scope, complete or not, the newest first. */
    List<PlanningRun> runs(PlanScope scope, int most);

    /** The worklist of a complete run, ranked as it was written. */
    List<SkuPlan> plans(PlanningRun run);

    /** One SKU of a complete run. */
    Optional<SkuPlan> plan(PlanningRun run, Sku sku);

    /** One SKU's forecast, without sample paths, and the choice that led to it. */
    Optional<ForecastOutcome> forecast(PlanningRun run, Sku sku);

    /** All forecasts of a run, in SKU order; close the stream. */
    Stream<ForecastOutcome> forecasts(PlanningRun run);

    /** One SKU's series as the last complete run of the scope used it. */
    Optional<CleanedSeries> series(PlanScope scope, Sku sku);

    /** All series as the last complete run used them, in SKU order; close the stream. */
    Stream<CleanedSeries> series(PlanScope scope);

    /** Methods in use by SKU key, of the last complete run; empty where there is none. */
    Map<String, String> champions(PlanScope scope);

    /** Corrections that planners made, by SKU and then bucket index; they outlive runs. */
    Map<Sku, Map<Long, Double>> manualCorrections(PlanScope scope);

    /**
     * Saves or removes a planner's correction.
     *
     * @param units null removes it
     */
    void correct(PlanScope scope, Sku sku, long bucket, Double units);

    /** Suggestions that runs reckon with, by number. */
    List<SuggestionLife> suggestions(PlanScope scope);

    /** Those of one SKU that runs reckon with, by number. */
    List<SuggestionLife> suggestions(PlanScope scope, Sku sku);

    /** One suggestion, alive or not. */
    Optional<SuggestionLife> suggestion(PlanScope scope, long id);

    /** Suggestions whose life is over, the newest first. */
    List<SuggestionLife> endedSuggestions(PlanScope scope, int most);

    /** What happened to one suggestion, the oldest first. */
    List<SuggestionEvent> suggestionEvents(PlanScope scope, long id);

    /** Changes suggestions of a scope, in one transaction in which nobody else does. */
    <T> T onSuggestions(PlanScope scope, Function<SuggestionBook, T> work);

    /** Demand of a scope as it was last read by buckets of a kind. */
    DemandMemory demandMemory(PlanScope scope, TimeBucket bucket);

    /** The outbox of a scope, by suggestion: what is on its way to the host, and what became of what went there. */
    List<OutboxEntry> outbox(PlanScope scope);

    /** Scopes whose outbox has something to be tried again by now. */
    List<PlanScope> outboxDue(Instant now);

    /**
     * Does work that gives drafts to a host; nobody else does so for the scope, in this process or another. Where the process dies, the next one need not
     * wait.
     */
    <T> T whilePublishing(PlanScope scope, Supplier<T> work);

    /** Overrides of planners, by number, those that are over too. */
    List<PlannerOverride> overrides(PlanScope scope);

    /** Adds an override; gives it with its number. */
    PlannerOverride addOverride(PlanScope scope, PlannerOverride override);

    /** Adds overrides, all of them or none; gives them with their numbers, which rise in their order. */
    default List<PlannerOverride> addOverrides(PlanScope scope, List<PlannerOverride> overrides) {
        throw new UnsupportedOperationException();
    }

    /** Withdraws an override; it is kept for the record. Whether there was one that was not withdrawn before. */
    boolean withdrawOverride(PlanScope scope, long id, String by, Instant at);

    /** What overrides made of forecasts, by SKU, bucket and override. */
    List<OverrideEffect> overrideEffects(PlanScope scope);

    /** Logged offers of one experiment, by number. */
    default List<OfferDecision> offers(PlanScope scope, String experiment) {
        throw new UnsupportedOperationException();
    }

    /** Adds offers to the log, all or none; gives them with their numbers. Nothing is ever removed from it. */
    default List<OfferDecision> addOffers(PlanScope scope, List<OfferDecision> decisions) {
        throw new UnsupportedOperationException();
    }

    /**
     * Notes what came of logged offers, all or none.
     *
     * @param rewards by number
     * @return how many had none before; those that had one keep it
     */
    default int rewardOffers(PlanScope scope, String experiment, Map<Long, Double> rewards) {
        throw new UnsupportedOperationException();
    }

    /** Rows of the host that a complete run left out of planning, in the order in which they were met. */
    default List<LeftOut> leftOut(PlanningRun run) {
        return List.of();
    }

    /** Models in the registry, the newest first. */
    List<ModelEntry> models(PlanScope scope);

    /**
     * The newest model that a complete run stored for something.
     *
     * @param scopeOfModel as {@link RunWriter#model} was given it
     */
    default Optional<ModelEntry> lastModel(PlanScope scope, String scopeOfModel) {
        return Optional.empty();
    }

    /** The bytes of a model, as {@link almanac.api.forecast.FittedModel#write} wrote them. */
    Optional<byte[]> modelBytes(PlanScope scope, long modelId);

    /** The store's database, for the scheduler's persistent jobs. */
    DataSource dataSource();

    /** Whether the store's database is PostgreSQL; else it is H2. */
    boolean isPostgres();
}

package almanac.cycle;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.demand.CleanedSeries;
import almanac.api.forecast.Champion;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.host.Erp;
import almanac.api.host.HostUnavailableException;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.Explanation;
import almanac.api.run.PlanRequest;
import almanac.api.run.Planning;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.api.store.PlannerOverride;
import almanac.api.store.RunWriter;
import almanac.cycle.life.Commitments;
import almanac.cycle.life.HostOrders;
import almanac.cycle.life.LifeReasons;
import almanac.cycle.life.LifeRules;
import almanac.cycle.life.Settlement;
import almanac.cycle.monitor.ForecastWatch;
import almanac.cycle.override.FinalForecasts;
import almanac.cycle.override.ParameterOverrides;
import almanac.cycle.series.CleanedList;
import almanac.cycle.series.DemandSource;
import almanac.cycle.series.DriverBook;
import almanac.cycle.series.Histories;
import almanac.cycle.series.RememberedDemand;
import almanac.cycle.step.AttachDrivers;
import almanac.cycle.step.Choose;
import almanac.cycle.step.Clean;
import almanac.cycle.step.Collect;
import almanac.cycle.step.Collected;
import almanac.cycle.step.Compare;
import almanac.cycle.step.Complete;
import almanac.cycle.step.Fingerprint;
import almanac.cycle.step.ForecastAll;
import almanac.cycle.step.ForecastTally;
import almanac.cycle.step.Gate;
import almanac.cycle.step.Promote;
import almanac.cycle.step.Replenish;
import almanac.cycle.step.StoreSeries;
import almanac.cycle.step.StoredModels;
import almanac.cycle.worklist.Backoff;
import almanac.cycle.worklist.Outbox;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The planning run, step by step. */
public final class PlanningCycle implements Planning {
    private final Hosts hosts;
    private final PlanStore store;
    private final SettingsSource settings;
    private final Replenishment replenishment;
    private final Supplier<LifeRules> rules;
    private final Clock clock;
    private final Outbox outbox;
    private final ForecastWatch watch;
    private final ScopeLocks locks = new ScopeLocks();
    private final Collect collect;
    private final Clean clean;
    private final StoreSeries storeSeries = new StoreSeries();
    private final AttachDrivers drivers = new AttachDrivers();
    private final Choose choose;
    private final Promote promote;
    private final ForecastAll forecastAll;
    private final Replenish replenish = new Replenish();
    private final Compare compare = new Compare();
    private final Gate gate = new Gate();
    private final Complete complete;

    /**
     * @param collect step 1
     * @param clean step 2
     * @param promote for steps 4 and 6
     * @param forecastAll step 6
     * @param replenishment for steps 5 and 7
     * @param rules of the life of suggestions
     * @param clock tells now
     */
    public PlanningCycle(
            Hosts hosts,
            PlanStore store,
            SettingsSource settings,
            Collect collect,
            Clean clean,
            Promote promote,
            ForecastAll forecastAll,
            Replenishment replenishment,
            Supplier<LifeRules> rules,
            Clock clock) {
        this.hosts = hosts;
        this.store = store;
        this.settings = settings;
        this.replenishment = replenishment;
        this.rules = rules;
        this.clock = clock;
        // A run follows what was sent, and sends nothing.
        this.outbox = new Outbox(hosts, store, () -> Backoff.USUAL, clock);
        this.watch = new ForecastWatch(store);
        this.collect = collect;
        this.clean = clean;
        this.choose = new Choose(replenishment);
        this.promote = promote;
        this.forecastAll = forecastAll;
        this.complete = new Complete(clock);
    }

    @Override
    public PlanningRun plan(PlanRequest request, Progress outer) {
        PlanScope scope = hosts.scope(request.tenant(), request.host());
        CycleSettings set = settings.of(scope);
        try (StepTimes progress = new StepTimes(outer, System::nanoTime);
                ScopeLocks.Held lock = locks.hold(scope, progress);
                Erp erp = hosts.open(scope)) {
            // 1 collect
            DemandSource demand = new RememberedDemand(erp, store, scope, request.retrain());
            Collected host = collect.from(erp, demand, request.asOf(), set.bucket(), progress);
            int horizon = choose.horizon(host, set);
            DriverBook book = drivers.drivers(host, horizon);
            try (RunWriter writer = store.begin(
                    PlanningRun.starting(scope, host.asOf(), set.bucket(), request.trigger(), clock.instant()))) {
                // 2 clean
                CleanedList cleaned =
                        clean.all(host.series(), book, set.cleaning(), store.manualCorrections(scope), progress);
                // 3 store
                storeSeries.write(cleaned, book, writer, progress);
                // 4 features and drivers
                Promote.Promotions promotions = promote.promotions(host, cleaned, book, horizon, progress);
                boolean learned = forecastAll.learns(set.methods());
                Histories histories = drivers.histories(host, cleaned, book, learned, progress)
                        .as(promotions::baseline);
                // 5 fit and evaluate
                Map<String, String> keep = request.retrain() ? Map.of() : store.champions(scope);
                ForecastPlan plan = choose.plan(host, set, horizon, keep);
                // 6 forecast
                List<PlannerOverride> overrides = store.overrides(scope);
                ParameterOverrides parameters = new ParameterOverrides(overrides, host.asOf());
                FinalForecasts finals = new FinalForecasts(
                        overrides,
                        sku -> ParameterOverrides.category(host.tables().supply(), sku),
                        host.asOf());
                List<Reason> notes = new ArrayList<>(followed(scope, erp));
                List<SuggestionLife> alive = store.suggestions(scope);
                HostOrders orders = new HostOrders(host.tables().supply());
                Commitments committed = Commitments.of(alive, orders, host.asOf(), rules.get());
                Replenishment.Session session = replenishment.begin(
                        committed.addedTo(parameters.appliedTo(host.tables().supply())));
                String fingerprint = Fingerprint.of(host, set, forecastAll.methods(), histories, plan);
                StoredModels models = new StoredModels(store, scope, writer);
                ForecastTally tally = forecastAll.run(
                        histories, plan, fingerprint, models, writer, finals, session, promotions, progress);
                // 7 reorder points and suggestions
                List<SkuPlan> planned = parameters.tell(
                        finals.tell(replenish.finish(session, histories, host.silent(), progress)),
                        host.tables().supply());
                Map<Sku, List<Reason>> attention =
                        watch.look(writer.run(), cleaned, tally.attention(), keep.isEmpty(), progress);
                List<SkuPlan> fresh = ForecastWatch.tell(planned, attention);
                // 8 compare with what lives from earlier runs
                Settlement settlement = new Settlement(
                        rules.get(),
                        host.asOf(),
                        orders,
                        committed.ids(),
                        writer.run().id(),
                        clock.instant());
                Compare.Comparison compared = compare.with(settlement, fresh, store.suggestions(scope), progress);
                // 9 wait for approval
                notes.addAll(tally.notes());
                notes.addAll(ForecastWatch.notes(attention));
                notes.addAll(models.notes());
                notes.addAll(promotions.notes(compared.plans()));
                notes.addAll(gate.check(compared.plans(), erp.takesDrafts(), progress));
                // 10 complete
                return complete.run(writer, host, compared, notes, progress);
            }
        }
    }

    /** Asks what became of drafts; a host that takes its drafts elsewhere than it is read may be silent there. */
    private List<Reason> followed(PlanScope scope, Erp erp) {
        try {
            outbox.follow(scope, erp);
            return List.of();
        } catch (HostUnavailableException e) {
            return List.of(Reason.of("run.drafts-unknown", "words", e.getMessage()));
        }
    }

    @Override
    public Optional<PlanningRun> lastRun(Tenant tenant, String host) {
        return store.lastComplete(hosts.scope(tenant, host));
    }

    @Override
    public Optional<Explanation> explain(PlanningRun run, Sku sku) {
        return store.plan(run, sku).map(asOfRun -> {
            SkuPlan plan = new LifeReasons(run.asOf()).asOfNow(asOfRun, store.suggestions(run.scope(), sku));
            Optional<ForecastOutcome> outcome = store.forecast(run, sku);
            Forecast forecast = outcome.map(ForecastOutcome::forecast).orElse(null);
            Champion champion = outcome.map(ForecastOutcome::champion).orElse(null);
            CleanedSeries series = store.series(run.scope(), sku).orElse(null);
            return new Explanation(run, plan, forecast, champion, series);
        });
    }
}

package almanac.cycle.worklist;

import almanac.api.host.Erp;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.TransferSource;
import almanac.api.run.PlanningRun;
import almanac.api.run.Worklist;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.OutboxEntry;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.cycle.Hosts;
import almanac.cycle.life.LifeRules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The worklist over the plan store and the hosts. */
public final class PlannersWorklist implements Worklist {
    private static final Comparator<SuggestionLife> MOST_URGENT_FIRST = Comparator.comparing(
                    (SuggestionLife l) -> l.seen().urgency())
            .thenComparing(l -> l.seen().moneyAtRisk() == null ? 0 : l.seen().moneyAtRisk(), Comparator.reverseOrder())
            .thenComparing(l -> l.line().sku())
            .thenComparing(SuggestionLife::id);

    private final Hosts hosts;
    private final PlanStore store;
    private final Replenishment replenishment;
    private final Supplier<Approvals> approvals;
    private final Supplier<LifeRules> rules;
    private final Clock clock;
    private final Outbox outbox;

    /**
     * @param approvals who may approve what
     * @param rules of the life of suggestions
     * @param backoff when to try a host again
     * @param clock tells now
     */
    public PlannersWorklist(
            Hosts hosts,
            PlanStore store,
            Replenishment replenishment,
            Supplier<Approvals> approvals,
            Supplier<LifeRules> rules,
            Supplier<Backoff> backoff,
            Clock clock) {
        this.hosts = hosts;
        this.store = store;
        this.replenishment = replenishment;
        this.approvals = approvals;
        this.rules = rules;
        this.clock = clock;
        this.outbox = new Outbox(hosts, store, backoff, clock);
    }

    @Override
    public List<SuggestionLife> lines(PlanScope scope) {
        return store.suggestions(scope).stream().sorted(MOST_URGENT_FIRST).toList();
    }

    @Override
    public List<SuggestionEvent> history(PlanScope scope, long id) {
        return store.suggestionEvents(scope, id);
    }

    @Override
    public List<WorklistOutcome> act(
            PlanScope scope, Collection<Long> ids, WorklistAction action, String by, String comment) {
        Optional<PlanningRun> run = store.lastComplete(scope);
        LocalDate on = run.map(PlanningRun::asOf).orElseGet(() -> LocalDate.now(clock));
        long runId = run.map(PlanningRun::id).orElse(0L);
        Terms terms = new Terms(() -> hosts.open(scope));
        Spare spare = action instanceof WorklistAction.Transfer && run.isPresent() ? spare(run.get(), ids) : null;
        return store.onSuggestions(scope, book -> {
            Decider decider = new Decider(book, approvals.get(), terms, spare, on, runId, by, comment, clock.instant());
            return ids.stream().map(id -> decider.act(id, action)).toList();
        });
    }

    @Override
    public List<TransferSource> transferSources(PlanScope scope, long id) {
        Optional<PlanningRun> run = store.lastComplete(scope);
        Optional<Suggestion> line = store.suggestion(scope, id)
                .filter(l -> l.status().isPending() && l.line().sourceLocationId() == null)
                .map(SuggestionLife::line);
        return run.isEmpty() || line.isEmpty()
                ? List.of()
                : spare(run.get(), List.of(id)).of(line.get(), store.suggestions(scope));
    }

    /** Read before the suggestions are opened for change, so that nobody waits for the host. */
    private Spare spare(PlanningRun run, Collection<Long> ids) {
        Set<String> items = ids.stream()
                .map(id -> store.suggestion(run.scope(), id))
                .flatMap(Optional::stream)
                .map(life -> life.line().sku().itemId())
                .collect(Collectors.toSet());
        try (Erp erp = hosts.open(run.scope())) {
            return Spare.read(erp, store, run, items, replenishment, rules.get());
        }
    }

    @Override
    public List<WorklistOutcome> publish(PlanScope scope, Collection<Long> ids, String by) {
        return outbox.publish(scope, ids, by);
    }

    @Override
    public List<OutboxEntry> outbox(PlanScope scope) {
        return store.outbox(scope);
    }

    @Override
    public List<WorklistOutcome> cancel(PlanScope scope, Collection<Long> ids, String by, String comment) {
        return outbox.cancel(scope, ids, by, comment);
    }

    @Override
    public int retry() {
        return outbox.retry();
    }
}

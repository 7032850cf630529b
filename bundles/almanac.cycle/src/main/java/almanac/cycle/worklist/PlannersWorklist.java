package almanac.cycle.worklist;

import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.PlanningRun;
import almanac.api.run.Worklist;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.OutboxEntry;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.cycle.Hosts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The worklist over the plan store and the hosts. */
public final class PlannersWorklist implements Worklist {
    private static final Comparator<SuggestionLife> MOST_URGENT_FIRST = Comparator.comparing(
                    (SuggestionLife l) -> l.seen().urgency())
            .thenComparing(l -> l.seen().moneyAtRisk() == null ? 0 : l.seen().moneyAtRisk(), Comparator.reverseOrder())
            .thenComparing(l -> l.line().sku())
            .thenComparing(SuggestionLife::id);

    private final Hosts hosts;
    private final PlanStore store;
    private final Supplier<Approvals> approvals;
    private final Clock clock;
    private final Outbox outbox;

    public PlannersWorklist(Hosts hosts, PlanStore store, Supplier<Approvals> approvals, Clock clock) {
        this.hosts = hosts;
        this.store = store;
        this.approvals = approvals;
        this.clock = clock;
        this.outbox = new Outbox(hosts, store, clock);
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
        return store.onSuggestions(scope, book -> {
            Decider decider = new Decider(book, approvals.get(), terms, on, runId, by, comment, clock.instant());
            return ids.stream().map(id -> decider.act(id, action)).toList();
        });
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

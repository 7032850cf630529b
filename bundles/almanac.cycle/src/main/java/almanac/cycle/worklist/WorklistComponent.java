package almanac.cycle.worklist;

import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.SuggestionEvent;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.replenishment.TransferSource;
import almanac.api.run.Worklist;
import almanac.api.run.WorklistAction;
import almanac.api.run.WorklistOutcome;
import almanac.api.store.OutboxEntry;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import almanac.cycle.Hosts;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Offers the worklist. */
@Component(service = Worklist.class)
public final class WorklistComponent implements Worklist {
    private final Worklist worklist;

    @Activate
    public WorklistComponent(
            @Reference Hosts hosts,
            @Reference PlanStore store,
            @Reference Replenishment replenishment,
            @Reference WorklistSettings settings) {
        this.worklist = new PlannersWorklist(
                hosts,
                store,
                replenishment,
                settings::approvals,
                settings::rules,
                settings::backoff,
                Clock.systemDefaultZone());
    }

    @Override
    public List<SuggestionLife> lines(PlanScope scope) {
        return worklist.lines(scope);
    }

    @Override
    public List<SuggestionEvent> history(PlanScope scope, long id) {
        return worklist.history(scope, id);
    }

    @Override
    public List<WorklistOutcome> act(
            PlanScope scope, Collection<Long> ids, WorklistAction action, String by, String comment) {
        return worklist.act(scope, ids, action, by, comment);
    }

    @Override
    public List<TransferSource> transferSources(PlanScope scope, long id) {
        return worklist.transferSources(scope, id);
    }

    @Override
    public List<WorklistOutcome> publish(PlanScope scope, Collection<Long> ids, String by) {
        return worklist.publish(scope, ids, by);
    }

    @Override
    public List<OutboxEntry> outbox(PlanScope scope) {
        return worklist.outbox(scope);
    }

    @Override
    public List<WorklistOutcome> cancel(PlanScope scope, Collection<Long> ids, String by, String comment) {
        return worklist.cancel(scope, ids, by, comment);
    }

    @Override
    public int retry() {
        return worklist.retry();
    }
}

package almanac.cycle.worklist;

import almanac.api.Reason;
import almanac.api.host.Erp;
import almanac.api.host.HostCapability;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.run.WorklistOutcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Shows what would be given to a host whose settings ask that nothing is written yet. */
final class DryRun {
    private final Desk desk;
    private final Erp erp;

    DryRun(Desk desk, Erp erp) {
        this.desk = desk;
        this.erp = erp;
    }

    /** An outcome for each, in order; nothing has changed. */
    List<WorklistOutcome> show(Collection<Long> ids) {
        List<WorklistOutcome> outcomes = new ArrayList<>();
        for (Long id : ids) {
            SuggestionLife life = desk.store().suggestion(desk.scope(), id).orElse(null);
            outcomes.add(
                    Publishing.isToSend(life)
                            ? new WorklistOutcome(id, life, null, List.of(note(life)))
                            : Desk.wrongState(id, life));
        }
        return outcomes;
    }

    private Reason note(SuggestionLife life) {
        String shown = erp.capabilities().contains(HostCapability.PREVIEW)
                ? erp.preview(List.of(Publishing.draft(life))).get(0)
                : "";
        return Reason.of("worklist.dry-run", "shown", shown);
    }
}

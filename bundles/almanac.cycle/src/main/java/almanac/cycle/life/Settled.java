package almanac.cycle.life;

import almanac.api.replenishment.SkuPlan;
import almanac.api.store.SuggestionBook.Change;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The worklist with what lives, and what changes of that.
 *
 * @param plans in the order of the run's
 * @param changes for the book
 */
public record Settled(List<SkuPlan> plans, List<Change> changes) {
    public Settled {
        plans = List.copyOf(plans);
        changes = List.copyOf(changes);
    }

    /** Lines that differ from an earlier settlement of the same run. */
    public List<SkuPlan> since(Settled before) {
        Set<SkuPlan> same = new HashSet<>(before.plans());
        List<SkuPlan> others = new ArrayList<>();
        for (SkuPlan plan : plans) {
            if (!same.contains(plan)) {
                others.add(plan);
            }
        }
        return others;
    }
}

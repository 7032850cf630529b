package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.SuggestionLife;
import almanac.api.store.SuggestionBook;
import almanac.cycle.life.Settled;
import almanac.cycle.life.Settlement;
import java.util.List;

/** Step 8: says of each suggestion whether it is new, changed, or what a planner has decided about it. */
public final class Compare {
    /**
     * A run's worklist compared with what lives, for as long as nobody decides anything.
     *
     * @param fresh as the run made it
     * @param settled as it stood when it was compared
     */
    public record Comparison(Settlement settlement, List<SkuPlan> fresh, Settled settled) {
        /** The worklist. */
        public List<SkuPlan> plans() {
            return settled.plans();
        }

        /** Settles for good with what lives now; gives the lines that differ from {@link #plans()}. */
        public List<SkuPlan> settle(SuggestionBook book) {
            Settled now = settlement.settle(fresh, book.alive());
            book.put(now.changes());
            return now.since(settled);
        }
    }

    /** Compares plans with what lives. */
    public Comparison with(Settlement settlement, List<SkuPlan> fresh, List<SuggestionLife> alive, Progress progress) {
        progress.begin("compare", fresh.size());
        return new Comparison(settlement, fresh, settlement.settle(fresh, alive));
    }
}

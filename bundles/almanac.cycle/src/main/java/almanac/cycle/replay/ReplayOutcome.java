package almanac.cycle.replay;

import almanac.api.replenishment.ReplayTotals;
import java.time.LocalDate;
import java.util.List;

/**
 * What a replay came to.
 *
 * @param totals one a variant, as asked for
 * @param skus replayed
 * @param lastDemand the host's last day with demand
 * @param beyond replayed buckets that begin after it: nothing was asked for in them
 * @param resumed decisions taken over from a replay that was killed
 */
public record ReplayOutcome(List<ReplayTotals> totals, int skus, LocalDate lastDemand, int beyond, int resumed) {
    public ReplayOutcome {
        totals = List.copyOf(totals);
    }
}

package almanac.replenishment.demand;

import almanac.api.demand.Distribution;
import almanac.api.replenishment.DemandAhead;
import java.time.LocalDate;
import java.util.List;

/**
 * One SKU's demand paths as policies see them.
 *
 * @param asOf the day of the decision
 */
public record Ahead(DemandPaths demand, LocalDate asOf) implements DemandAhead {
    @Override
    public int days() {
        return demand.days();
    }

    @Override
    public List<Integer> bucketEnds() {
        return demand.bucketEnds();
    }

    @Override
    public Distribution between(int afterDay, int throughDay) {
        int last = Math.min(throughDay, demand.days());
        return demand.between(Math.min(Math.max(0, afterDay), last), last);
    }
}

package almanac.replenishment.leadtime;

import almanac.api.Reason;
import almanac.api.replenishment.LeadTime;
import java.util.List;

/**
 * A lead time and how it was found.
 *
 * @param reasons the source first, then what was dropped
 */
public record LearnedLeadTime(LeadTime leadTime, List<Reason> reasons) {
    public LearnedLeadTime {
        reasons = List.copyOf(reasons);
    }
}

package almanac.api.replenishment;

import almanac.api.demand.Distribution;
import java.time.LocalDate;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The demand of one SKU over any span of the days to come. Day 1 is the day after the decision. */
@ProviderType
public interface DemandAhead {
    /** The day of the decision. */
    LocalDate asOf();

    /** The last day there is; later days have no demand here. */
    int days();

    /** The last day of each bucket that the forecast reaches, ascending. */
    List<Integer> bucketEnds();

    /**
     * Units demanded after a day up to another.
     *
     * @param afterDay 0 for now
     * @param throughDay at most {@link #days()} counts
     */
    Distribution between(int afterDay, int throughDay);
}

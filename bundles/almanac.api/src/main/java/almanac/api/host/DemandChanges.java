package almanac.api.host;

import java.util.List;
import java.util.Set;

/**
 * What has happened to a host's demand since a mark.
 *
 * @param mark for the next time: what changes from now on is told by it. Never read
 * @param complete whether all that changed is told; where not (too much, or too long ago), demand has to be read anew
 * @param touched SKUs and buckets in which rows were added, changed or removed; more than were is no harm
 * @param now their sums as they are; one that is touched and not here has no rows any more
 */
public record DemandChanges(String mark, boolean complete, Set<DemandCell> touched, List<DemandLine> now) {
    public DemandChanges {
        touched = Set.copyOf(touched);
        now = List.copyOf(now);
    }

    /** Only where it begins. */
    public static DemandChanges from(String mark) {
        return new DemandChanges(mark, false, Set.of(), List.of());
    }
}

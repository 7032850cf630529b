package almanac.cycle.replay;

import almanac.api.replenishment.ReplayLine;
import java.util.List;

/** Takes what happened. */
@FunctionalInterface
public interface ReplaySink {
    /**
     * One replayed bucket of one variant; buckets come in order.
     *
     * @param variant its place in the request
     * @param label of the bucket
     * @param lines one a SKU, in SKU order
     */
    void bucket(int variant, String label, List<ReplayLine> lines);
}

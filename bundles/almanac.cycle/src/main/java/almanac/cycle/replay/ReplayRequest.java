package almanac.cycle.replay;

import almanac.api.demand.TimeBucket;
import almanac.api.store.PlanScope;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What to replay.
 *
 * @param from in the first replayed bucket
 * @param buckets how many
 * @param bucket their length; null for the host's setting
 * @param methods that may compete; empty for the host's setting
 * @param chooseEvery buckets after which methods are chosen anew; 0 for the usual, see {@link Schedule}
 * @param refitEvery buckets after which the methods in use are fitted anew; 0 for each
 * @param variants to replay side by side, at least one
 * @param checkpoint where decisions are kept for a replay that goes on after it was killed; null for nowhere
 */
public record ReplayRequest(
        PlanScope scope,
        LocalDate from,
        int buckets,
        TimeBucket bucket,
        List<String> methods,
        int chooseEvery,
        int refitEvery,
        List<ReplayVariant> variants,
        Path checkpoint) {
    public ReplayRequest {
        methods = List.copyOf(methods);
        variants = List.copyOf(variants);
    }
}

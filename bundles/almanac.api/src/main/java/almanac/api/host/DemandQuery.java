package almanac.api.host;

import almanac.api.demand.TimeBucket;
import java.time.LocalDate;

/**
 * Which demand to read.
 *
 * @param bucket DAY, WEEK (ISO, labelled by its Monday) or MONTH: what the host sums to
 * @param from first day, null for all
 * @param to last day, null for all
 */
public record DemandQuery(TimeBucket bucket, LocalDate from, LocalDate to) {
    public DemandQuery {
        if (bucket != TimeBucket.DAY && bucket != TimeBucket.WEEK && bucket != TimeBucket.MONTH) {
            throw new IllegalArgumentException("hosts sum by day, week or month, not " + bucket);
        }
    }
}

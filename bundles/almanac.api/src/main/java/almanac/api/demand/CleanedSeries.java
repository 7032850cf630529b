package almanac.api.demand;

import java.util.List;

/**
 * A series as read and as used.
 *
 * @param raw as the host gave it
 * @param cleaned the same buckets without gaps; never negative
 * @param corrections what differs, oldest first
 * @param demandClass of the cleaned demand
 */
public record CleanedSeries(
        DemandSeries raw, DemandSeries cleaned, List<Correction> corrections, DemandClass demandClass) {
    public CleanedSeries {
        corrections = List.copyOf(corrections);
    }

    /** Units asked for and not sold, by the stock-out corrections. */
    public double lostSales() {
        return corrections.stream()
                .filter(c -> c.cause() == Correction.Cause.STOCK_OUT)
                .mapToDouble(c -> Math.max(0, c.after() - (Double.isNaN(c.before()) ? 0 : c.before())))
                .sum();
    }
}

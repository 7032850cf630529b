package almanac.api.demand;

/**
 * A change that cleaning made to one bucket; planners see it, and may edit it.
 *
 * @param bucket index on the series' grid
 * @param cause why
 * @param method how the new value was found, kebab case, for instance {@code seasonal-median}
 * @param before units as read; NaN where missing
 * @param after units used
 */
public record Correction(long bucket, Cause cause, String method, double before, double after) {
    /** Why a bucket was changed. */
    public enum Cause {
        /** No row for a bucket of a host that writes every bucket. */
        MISSING,
        /** Far from what the neighbouring and seasonal buckets say. */
        OUTLIER,
        /** Sold out for all or part of the bucket: demand is what would have been asked for. */
        STOCK_OUT,
        /** More came back than was sold. */
        RETURN,
        /** Changed by a planner. */
        MANUAL
    }
}

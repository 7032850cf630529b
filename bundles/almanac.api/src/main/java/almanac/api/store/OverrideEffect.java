package almanac.api.store;

import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import java.time.LocalDate;

/**
 * What one override made of one bucket of a SKU's forecast, by the last run before the bucket was over: the evidence for the forecast value
 * added once the bucket is over.
 *
 * @param bucketNo on the standard grid
 * @param asOf day of that run's decision
 * @param before units, as the model and earlier overrides had it
 * @param after units, with this one
 */
public record OverrideEffect(
        Sku sku, TimeBucket bucket, long bucketNo, long overrideId, LocalDate asOf, double before, double after) {}

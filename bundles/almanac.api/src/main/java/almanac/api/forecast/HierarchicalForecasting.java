package almanac.api.forecast;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Forecasts that add up: of series and their totals, or of buckets and longer spans of time. */
@ProviderType
public interface HierarchicalForecasting {
    /**
     * Forecasts each series and each group of each level. Means add up in every bucket, to the precision of the numbers, and are never
     * negative. Quantiles are each node's own, in proportion to its mean: those of a total are not sums of quantiles. No paths are made.
     *
     * @param series of one grid, ending with the same bucket
     * @param sink gets the groups, level by level from the top, named {@code LEVEL=GROUP} (the total: {@code total}), then the series
     * @throws almanac.api.UsageException where the series end with different buckets or are on different grids, or a method is not there
     */
    void forecast(
            List<DemandSeries> series,
            HierarchyPlan hierarchy,
            ForecastPlan plan,
            Consumer<ForecastOutcome> sink,
            Progress progress);

    /**
     * Forecasts each series by its own buckets and by sums over longer spans, reconciled (Athanasopoulos, Hyndman, Kourentzes and
     * Petropoulos 2017, European Journal of Operational Research 262, 60-74). A series without two of the longest spans is forecast by
     * its own buckets alone, and its notes say so. No paths are made.
     *
     * @param spans buckets of each span, above 1, each a divisor of the longest
     * @param sink gets the series in their order, each in its own buckets
     * @throws almanac.api.UsageException where a span is no divisor of the longest, or a method is not there
     */
    void temporal(
            List<DemandSeries> series,
            List<Integer> spans,
            ForecastPlan plan,
            Consumer<ForecastOutcome> sink,
            Progress progress);
}

package almanac.api.forecast;

import almanac.api.demand.DemandSeries;
import org.osgi.annotation.versioning.ProviderType;

/** Derives features of series; they are never stored. A feature of a bucket uses demand only from before the origin. */
@ProviderType
public interface Features {
    /**
     * The features of some buckets as seen from an origin.
     *
     * @param series with its drivers
     * @param spec which features
     * @param origin index, on the grid, of the first bucket whose demand is not known
     * @param from index of the first bucket wanted
     * @param to index after the last bucket wanted
     */
    FeatureTable of(DemandSeries series, FeatureSpec spec, long origin, long from, long to);
}

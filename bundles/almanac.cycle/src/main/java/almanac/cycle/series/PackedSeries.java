package almanac.cycle.series;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * A series without its drivers, in little memory. Immutable.
 *
 * @param availability null where nothing is known
 */
record PackedSeries(
        Sku sku,
        TimeGrid grid,
        long firstBucket,
        Packed demand,
        Packed availability,
        SortedMap<String, String> attributes,
        int scale) {
    static PackedSeries of(DemandSeries series) {
        double[] shares = null;
        if (series.hasCensoring()) {
            shares = new double[series.size()];
            Arrays.setAll(shares, series::availability);
        }
        return new PackedSeries(
                series.sku(),
                series.grid(),
                series.firstBucket(),
                Packed.of(series.toArray()),
                shares == null ? null : Packed.of(shares),
                series.attributes(),
                series.scale());
    }

    DemandSeries open() {
        return DemandSeries.builder(sku, grid, firstBucket, demand.open())
                .availability(availability == null ? null : availability.open())
                .attributes(attributes)
                .scale(scale)
                .build();
    }
}

package almanac.promotion.learn;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import java.util.Arrays;

/** Cuts long histories of big shops, so that learning stays within memory: the newest promotions tell most. */
final class Recent {
    private final int size;

    /**
     * @param skus how many
     * @param year buckets of a year; as many are kept whatever the number of SKUs
     */
    Recent(int skus, double year) {
        this.size = (int) Math.max(Math.ceil(year), Math.min(Integer.MAX_VALUE, Parts.MOST / Math.max(1, skus)));
    }

    /** The last buckets of a series. */
    CleanedSeries of(CleanedSeries series) {
        int cut = series.raw().size() - size;
        if (cut <= 0) {
            return series;
        }
        long first = series.raw().firstBucket() + cut;
        return new CleanedSeries(
                tail(series.raw(), cut),
                tail(series.cleaned(), cut),
                series.corrections().stream().filter(c -> c.bucket() >= first).toList(),
                series.demandClass());
    }

    private static DemandSeries tail(DemandSeries series, int cut) {
        double[] availability = null;
        if (series.hasCensoring()) {
            availability = new double[series.size() - cut];
            for (int t = 0; t < availability.length; t++) {
                availability[t] = series.availability(cut + t);
            }
        }
        return DemandSeries.builder(
                        series.sku(),
                        series.grid(),
                        series.firstBucket() + cut,
                        Arrays.copyOfRange(series.toArray(), cut, series.size()))
                .availability(availability)
                .drivers(series.drivers())
                .attributes(series.attributes())
                .scale(series.scale())
                .build();
    }
}

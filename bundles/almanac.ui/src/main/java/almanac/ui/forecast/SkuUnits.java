package almanac.ui.forecast;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import java.util.Arrays;

/**
 * What the editor keeps of one SKU: units bucket by bucket, from some buckets before the forecast to its end. NaN where there is none.
 *
 * @param category null where unknown
 * @param baseline the model's, without what the editor does not need
 * @param actual as sold
 * @param cleaned as the model saw it
 * @param lastYear cleaned, a year before
 */
record SkuUnits(String category, Forecast baseline, float[] actual, float[] cleaned, float[] lastYear) {
    private static final double[] PROBABILITIES = {0.1, 0.5, 0.9};

    /**
     * Keeps what is needed.
     *
     * @param series null where there is none
     * @param past buckets before the forecast
     */
    static SkuUnits of(String category, Forecast forecast, CleanedSeries series, int past) {
        int size = past + forecast.horizon();
        long first = forecast.firstBucket() - past;
        return new SkuUnits(
                category,
                slim(forecast),
                units(series == null ? null : series.raw(), first, size),
                units(series == null ? null : series.cleaned(), first, size),
                units(
                        series == null ? null : series.cleaned(),
                        first - forecast.grid().bucket().season(),
                        size));
    }

    private static Forecast slim(Forecast f) {
        double[][] quantiles = new double[PROBABILITIES.length][f.horizon()];
        for (int i = 0; i < quantiles.length; i++) {
            for (int step = 0; step < f.horizon(); step++) {
                quantiles[i][step] = f.quantileAt(PROBABILITIES[i], step);
            }
        }
        return new Forecast(
                f.sku(),
                f.grid(),
                f.firstBucket(),
                f.means(),
                PROBABILITIES,
                quantiles,
                null,
                f.provenance(),
                f.notes());
    }

    private static float[] units(DemandSeries series, long first, int size) {
        float[] units = new float[size];
        Arrays.fill(units, Float.NaN);
        for (int i = 0; series != null && i < size; i++) {
            long at = first + i - series.firstBucket();
            if (at >= 0 && at < series.size()) {
                units[i] = (float) series.demand((int) at);
            }
        }
        return units;
    }
}

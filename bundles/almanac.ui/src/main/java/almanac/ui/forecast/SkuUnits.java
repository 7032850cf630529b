package almanac.ui.forecast;

import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.Forecast;
import almanac.api.run.RealisedForecast;
import java.util.Arrays;
import java.util.List;

/**
 * What the editor keeps of one SKU: units bucket by bucket, from some buckets before the forecast to its end. NaN where there is none.
 *
 * @param category null where unknown
 * @param baseline the model's, without what the editor does not need
 * @param actual as sold
 * @param cleaned as the model saw it
 * @param lastYear cleaned, a year before
 * @param parts what drivers contribute to the baseline
 * @param made what was forecast of buckets that are over
 */
record SkuUnits(
        String category,
        Forecast baseline,
        float[] actual,
        float[] cleaned,
        float[] lastYear,
        Contributions parts,
        float[] made) {
    private static final double[] PROBABILITIES = {0.1, 0.5, 0.9};

    /**
     * Keeps what is needed.
     *
     * @param series null where there is none
     * @param past buckets before the forecast
     * @param made forecasts of buckets that are over, of this SKU
     */
    static SkuUnits of(
            String category, Forecast forecast, CleanedSeries series, int past, List<RealisedForecast> made) {
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
                        size),
                Contributions.ofBuckets(forecast.notes(), forecast.horizon()),
                made(made, forecast, first, size));
    }

    private static float[] made(List<RealisedForecast> made, Forecast forecast, long first, int size) {
        float[] units = new float[size];
        Arrays.fill(units, Float.NaN);
        for (RealisedForecast one : made) {
            long at = forecast.grid().indexOf(one.date()) - first;
            if (at >= 0 && at < size) {
                units[(int) at] = (float) one.forecast();
            }
        }
        return units;
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
                List.of());
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

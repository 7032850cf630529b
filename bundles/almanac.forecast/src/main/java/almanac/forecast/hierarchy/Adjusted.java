package almanac.forecast.hierarchy;

import almanac.api.Reason;
import almanac.api.forecast.Forecast;
import java.util.ArrayList;
import java.util.List;

/** A forecast with other means; its quantiles keep their proportion to the mean, or where that was 0 their distance. */
final class Adjusted {
    private Adjusted() {}

    /**
     * Cut to as many buckets as there are means.
     *
     * @param note what a user should know
     */
    static Forecast to(Forecast forecast, double[] means, Reason note) {
        double[] probabilities = forecast.probabilities();
        double[][] quantiles = new double[probabilities.length][means.length];
        for (int h = 0; h < means.length; h++) {
            double before = forecast.mean(h);
            double last = 0;
            for (int i = 0; i < probabilities.length; i++) {
                double quantile = forecast.quantile(i, h);
                double moved = before > 0 ? quantile * (means[h] / before) : quantile + means[h];
                last = Math.max(last, Math.min(Double.MAX_VALUE, moved));
                quantiles[i][h] = last;
            }
        }
        List<Reason> notes = new ArrayList<>(forecast.notes());
        notes.add(note);
        return new Forecast(
                forecast.sku(),
                forecast.grid(),
                forecast.firstBucket(),
                means,
                probabilities,
                quantiles,
                null,
                forecast.provenance(),
                notes);
    }
}

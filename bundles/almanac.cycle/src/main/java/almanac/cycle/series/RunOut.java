package almanac.cycle.series;

import almanac.api.Reason;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.SamplePaths;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Nothing is asked for from the day on that an item ends; of the bucket that holds the day, the share of the days before it stays. */
final class RunOut {
    private RunOut() {}

    /**
     * A forecast as it is where the item ends.
     *
     * @param end the first day without demand; null for none
     */
    static Forecast of(Forecast forecast, LocalDate end) {
        int horizon = forecast.horizon();
        double[] left = new double[horizon];
        boolean whole = true;
        for (int h = 0; h < horizon; h++) {
            left[h] = end == null ? 1 : share(forecast, h, end);
            whole &= left[h] == 1;
        }
        return whole ? forecast : scaled(forecast, left, end);
    }

    private static double share(Forecast forecast, int step, LocalDate end) {
        long bucket = forecast.firstBucket() + step;
        double days = forecast.grid().daysIn(bucket);
        long before = ChronoUnit.DAYS.between(forecast.grid().dateOf(bucket), end);
        return Math.max(0, Math.min(1, before / days));
    }

    private static Forecast scaled(Forecast forecast, double[] left, LocalDate end) {
        double[] means = forecast.means();
        double[] probabilities = forecast.probabilities();
        double[][] quantiles = new double[probabilities.length][left.length];
        for (int h = 0; h < left.length; h++) {
            means[h] *= left[h];
            for (int i = 0; i < probabilities.length; i++) {
                quantiles[i][h] = left[h] * forecast.quantile(i, h);
            }
        }
        List<Reason> notes = new ArrayList<>(forecast.notes());
        notes.add(Reason.of("forecast.ends", "date", end));
        return new Forecast(
                forecast.sku(),
                forecast.grid(),
                forecast.firstBucket(),
                means,
                probabilities,
                quantiles,
                forecast.paths().map(p -> scaled(p, left)).orElse(null),
                forecast.provenance(),
                notes);
    }

    private static SamplePaths scaled(SamplePaths paths, double[] left) {
        float[][] all = new float[paths.count()][paths.horizon()];
        for (int i = 0; i < all.length; i++) {
            for (int h = 0; h < all[i].length; h++) {
                all[i][h] = (float) (left[h] * paths.at(i, h));
            }
        }
        return new SamplePaths(all);
    }
}

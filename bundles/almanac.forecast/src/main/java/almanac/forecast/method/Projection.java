package almanac.forecast.method;

import almanac.api.Reason;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import java.util.Arrays;
import java.util.List;

/**
 * Carries a fit over the horizon: past the buckets missing at the end, never below zero, and in whole units where the item is whole.
 * Means stay unrounded. A path of whole units carries what rounding cut off to the next bucket, so that totals are right.
 */
final class Projection {
    private final LocalFit fit;
    private final DemandSeries history;
    private final ForecastRequest request;
    private final int gap;
    private final double[] mean;

    private Projection(LocalFit fit, DemandSeries history, ForecastRequest request, int gap, double[] mean) {
        this.fit = fit;
        this.history = history;
        this.request = request;
        this.gap = gap;
        this.mean = mean;
    }

    static Projection of(LocalFit fit, DemandSeries history, ForecastRequest request) {
        int gap = trailingGap(history);
        double[] mean = new double[gap + request.horizon()];
        fit.mean(mean);
        return new Projection(fit, history, request, gap, mean);
    }

    boolean isFinite() {
        for (double m : mean) {
            if (!Double.isFinite(m)) {
                return false;
            }
        }
        return true;
    }

    Forecast toForecast(Provenance provenance, List<Reason> notes) {
        double[] cut = new double[request.horizon()];
        for (int h = 0; h < cut.length; h++) {
            cut[h] = Math.max(0, mean[gap + h]);
        }
        double[] probabilities = request.probabilities().stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
        return new Forecast(
                history.sku(),
                history.grid(),
                history.endBucket(),
                cut,
                probabilities,
                quantiles(probabilities),
                request.paths() == 0 ? null : paths(),
                provenance,
                notes);
    }

    private double[][] quantiles(double[] probabilities) {
        double[][] quantiles = new double[probabilities.length][request.horizon()];
        if (probabilities.length == 0) {
            return quantiles;
        }
        Law law = fit.law(mean, noise());
        for (int h = 0; h < request.horizon(); h++) {
            double last = 0;
            for (int i = 0; i < probabilities.length; i++) {
                double quantile = isWhole()
                        ? law.wholeQuantile(gap + h, probabilities[i])
                        : law.quantile(gap + h, probabilities[i]);
                last = Math.max(last, Math.min(Double.MAX_VALUE, quantile));
                quantiles[i][h] = last;
            }
        }
        return quantiles;
    }

    private SamplePaths paths() {
        Noise noise = noise();
        PathSource source = fit.paths(mean);
        double[] path = new double[mean.length];
        double[][] drawn = new double[request.paths()][];
        double[] carried = new double[drawn.length];
        for (int i = 0; i < drawn.length; i++) {
            source.next(noise, path);
            carried[i] = isWhole() ? noise.uniform() : 0;
            drawn[i] = Arrays.copyOfRange(path, gap, path.length);
        }
        double[] share = shareKept(drawn);
        float[][] paths = new float[drawn.length][request.horizon()];
        for (int i = 0; i < drawn.length; i++) {
            for (int h = 0; h < share.length; h++) {
                double units = share[h] * Math.max(0, drawn[i][h]);
                if (isWhole()) {
                    double total = units + carried[i];
                    units = Math.floor(total);
                    carried[i] = total - units;
                }
                paths[i][h] = (float) Math.min(Float.MAX_VALUE, units);
            }
        }
        return new SamplePaths(paths);
    }

    /**
     * What to multiply the paths of each bucket by. Cutting them off at zero takes away the least of them, and so lifts their mean above the
     * forecast's; totals over a lead time would be too high.
     */
    private double[] shareKept(double[][] drawn) {
        double[] share = new double[request.horizon()];
        for (int h = 0; h < share.length; h++) {
            double all = 0;
            double above = 0;
            for (double[] path : drawn) {
                all += path[h];
                above += Math.max(0, path[h]);
            }
            boolean cutOff = above > Math.max(0, all) && Double.isFinite(all) && Double.isFinite(above);
            share[h] = cutOff ? Math.max(0, all) / above : 1;
        }
        return share;
    }

    private boolean isWhole() {
        return history.scale() == 0;
    }

    private Noise noise() {
        return Noise.of(request.seed(), history.sku().key());
    }

    /** Buckets missing at the end; none where nothing at all is known. */
    private static int trailingGap(DemandSeries history) {
        int end = history.size();
        while (end > 0 && !Double.isFinite(history.demand(end - 1))) {
            end--;
        }
        return end == 0 ? 0 : history.size() - end;
    }
}

package almanac.learning.global;

import almanac.api.Reason;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import almanac.learning.Seeds;
import java.util.List;
import java.util.SplittableRandom;

/** Makes a forecast of the laws of single buckets and of how their ranks hang together. */
final class Outlook {
    private final Marginal[] laws;
    private final RankBonds bonds;
    private final boolean whole;

    /**
     * @param laws one a bucket ahead
     * @param whole whether only whole units are sold
     */
    Outlook(Marginal[] laws, RankBonds bonds, boolean whole) {
        this.laws = laws;
        this.bonds = bonds;
        this.whole = whole;
    }

    Forecast forecast(DemandSeries history, ForecastRequest request, Provenance provenance, List<Reason> notes) {
        double[] mean = new double[laws.length];
        double[][] quantiles = new double[request.probabilities().size()][laws.length];
        for (int h = 0; h < laws.length; h++) {
            mean[h] = laws[h].mean();
            double least = 0;
            for (int q = 0; q < quantiles.length; q++) {
                least = Math.max(
                        least, units(laws[h].quantile(request.probabilities().get(q))));
                quantiles[q][h] = least;
            }
        }
        return new Forecast(
                history.sku(),
                history.grid(),
                history.endBucket(),
                mean,
                request.probabilities().stream().mapToDouble(p -> p).toArray(),
                quantiles,
                request.paths() > 0 ? paths(history, request) : null,
                provenance,
                notes);
    }

    private SamplePaths paths(DemandSeries history, ForecastRequest request) {
        SplittableRandom random = Seeds.random(request.seed(), history.sku().key());
        float[][] paths = new float[request.paths()][laws.length];
        double[] ranks = new double[laws.length];
        for (float[] path : paths) {
            bonds.draw(random, ranks);
            for (int h = 0; h < path.length; h++) {
                path[h] = (float) units(laws[h].quantile(ranks[h]));
            }
        }
        return new SamplePaths(paths);
    }

    private double units(double quantile) {
        return whole ? Math.max(0, Math.ceil(quantile - 0.5)) : quantile;
    }
}

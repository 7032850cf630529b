package almanac.forecast.method;

import almanac.api.Reason;
import almanac.api.demand.DemandSeries;
import java.util.List;

/**
 * One series of a model.
 *
 * @param method what truly was fitted
 * @param fit by that method
 * @param standsIn whether it stands in for another method, so that a longer history is fitted anew
 * @param digest of the demand fitted on
 * @param trainedThrough label of the last bucket seen; empty where there was none
 * @param notes what a user should know
 */
record FittedSeries(
        LocalForecaster method,
        LocalFit fit,
        boolean standsIn,
        long digest,
        String trainedThrough,
        List<Reason> notes) {
    static FittedSeries of(
            DemandSeries series, LocalForecaster method, LocalFit fit, boolean standsIn, List<Reason> notes) {
        String through = series.size() == 0 ? "" : series.grid().labelOf(series.endBucket() - 1);
        return new FittedSeries(method, fit, standsIn, digest(series), through, List.copyOf(notes));
    }

    static FittedSeries fallback(DemandSeries series, LocalForecaster method, LocalFit fit, Reason note) {
        return of(series, method, fit, true, List.of(note));
    }

    /** Whether a history is the very one fitted on. */
    boolean sawAllOf(DemandSeries series) {
        return digest == digest(series);
    }

    private static long digest(DemandSeries series) {
        long hash = series.endBucket();
        for (int t = 0; t < series.size(); t++) {
            hash = 0x100000001b3L * (hash ^ Double.doubleToLongBits(series.demand(t)));
            hash ^= hash >>> 29;
        }
        return hash;
    }
}

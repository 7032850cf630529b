package almanac.forecast.method;

import almanac.api.demand.DemandSeries;
import almanac.forecast.season.YearProfile;
import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.function.Function;

/**
 * The fit of a combination to days without their season of the year, and that season on top: everything ahead is multiplied by the factor of its date.
 *
 * @param profile {@link YearProfile#NONE} where there is no such season, or buckets are no days
 * @param next the first day ahead; without meaning where there is no profile
 * @param inner of the history without the season
 */
record ProfiledFit(YearProfile profile, LocalDate next, CombinedFit inner) implements LocalFit {
    /** Fits a history without its season of the year. */
    static ProfiledFit of(History history, YearProfile profile, Function<History, CombinedFit> inner) {
        return new ProfiledFit(profile, next(history, profile), inner.apply(without(history, profile)));
    }

    private static History without(History history, YearProfile profile) {
        if (profile.isNone()) {
            return history;
        }
        DemandSeries series = history.series();
        double[] units = series.toArray();
        double[] factors = profile.factors(date(series, 0), units.length);
        for (int t = 0; t < units.length; t++) {
            units[t] /= factors[t];
        }
        return History.of(series.withDemand(units), history.season());
    }

    /** The date of a bucket of the series. */
    static LocalDate date(DemandSeries series, int position) {
        return series.grid().dateOf(series.firstBucket() + position);
    }

    private static LocalDate next(History history, YearProfile profile) {
        return profile.isNone() ? LocalDate.EPOCH : date(history.series(), history.offset() + history.size());
    }

    @Override
    public LocalFit on(History history) {
        CombinedFit moved = inner.on(without(history, profile));
        return moved == null ? null : new ProfiledFit(profile, next(history, profile), moved);
    }

    /** The same, so much surer or less sure of itself. */
    ProfiledFit withSpread(double factor) {
        return new ProfiledFit(profile, next, inner.withSpread(factor));
    }

    @Override
    public void mean(double[] mean) {
        inner.mean(mean);
        double[] factors = profile.factors(next, mean.length);
        for (int h = 0; h < mean.length; h++) {
            mean[h] *= factors[h];
        }
    }

    @Override
    public Law law(double[] mean, Noise noise) {
        Law law = inner.law(innerMean(mean.length), noise);
        return new ProfiledLaw(law, profile.factors(next, mean.length));
    }

    @Override
    public PathSource paths(double[] mean) {
        PathSource source = inner.paths(innerMean(mean.length));
        double[] factors = profile.factors(next, mean.length);
        return (noise, path) -> {
            source.next(noise, path);
            for (int h = 0; h < path.length; h++) {
                path[h] *= factors[h];
            }
        };
    }

    private double[] innerMean(int steps) {
        double[] mean = new double[steps];
        inner.mean(mean);
        return mean;
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> all = inner.parameters();
        if (!profile.isNone()) {
            all.put("yearWaves", Integer.toString(profile.pairs()));
        }
        return all;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        profile.write(out);
        out.writeLong(next.toEpochDay());
        inner.write(out);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param readers as in {@link CombinedFit#read}
     */
    static ProfiledFit read(DataInput in, Function<String, CombinedFit.Reader> readers) throws IOException {
        YearProfile profile = YearProfile.read(in);
        return new ProfiledFit(profile, LocalDate.ofEpochDay(in.readLong()), CombinedFit.read(in, readers));
    }

    private record ProfiledLaw(Law law, double[] factors) implements Law {
        @Override
        public double quantile(int step, double probability) {
            return factors[step] * law.quantile(step, probability);
        }

        @Override
        public double wholeQuantile(int step, double probability) {
            return Math.max(0, Math.ceil(quantile(step, probability) - 0.5));
        }
    }
}

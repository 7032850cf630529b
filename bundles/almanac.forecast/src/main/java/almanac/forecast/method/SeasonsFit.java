package almanac.forecast.method;

import almanac.forecast.decompose.Seasons;
import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Another method's fit of a history without its seasons, and the last cycle of each season on top. That the seasons are estimates adds
 * nothing to the uncertainty.
 *
 * @param inner method and fit of the history without seasons
 * @param lengths of the seasons looked for
 * @param cycles of those found, by bucket of the history
 * @param buckets of the history
 */
record SeasonsFit(CombinedFit.Member inner, List<Integer> lengths, boolean robust, List<double[]> cycles, int buckets)
        implements LocalFit {
    @Override
    public LocalFit on(History history) {
        Seasons seasons = Seasons.of(history.values(), lengths, robust);
        LocalFit moved = inner.fit().on(without(history, seasons));
        if (moved == null) {
            return null;
        }
        return new SeasonsFit(
                new CombinedFit.Member(inner.method(), moved), lengths, robust, seasons.cycles(), history.size());
    }

    /** The history that the inner method sees. */
    static History without(History history, Seasons seasons) {
        return new History(history.series(), seasons.adjusted(), history.offset(), 1);
    }

    @Override
    public void mean(double[] mean) {
        inner.fit().mean(mean);
        for (int h = 0; h < mean.length; h++) {
            mean[h] += season(h);
        }
    }

    @Override
    public Law law(double[] mean, Noise noise) {
        return new SeasonalLaw(inner.fit().law(innerMean(mean.length), noise));
    }

    @Override
    public PathSource paths(double[] mean) {
        PathSource source = inner.fit().paths(innerMean(mean.length));
        return (noise, path) -> {
            source.next(noise, path);
            for (int h = 0; h < path.length; h++) {
                path[h] += season(h);
            }
        };
    }

    private double[] innerMean(int steps) {
        double[] mean = new double[steps];
        inner.fit().mean(mean);
        return mean;
    }

    private double season(int step) {
        return Seasons.sum(cycles, buckets + step);
    }

    @Override
    public SortedMap<String, String> parameters() {
        SortedMap<String, String> all = new TreeMap<>();
        String found = cycles.stream().map(c -> Integer.toString(c.length)).collect(Collectors.joining("+"));
        all.put("seasons", found.isEmpty() ? "none" : found);
        all.put("robust", Boolean.toString(robust));
        all.put("inner", inner.method());
        inner.fit().parameters().forEach((name, value) -> all.put(inner.method() + "." + name, value));
        return all;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(inner.method());
        inner.fit().write(out);
        out.writeBoolean(robust);
        out.writeInt(buckets);
        out.writeInt(lengths.size());
        for (int length : lengths) {
            out.writeInt(length);
        }
        out.writeInt(cycles.size());
        for (double[] cycle : cycles) {
            out.writeInt(cycle.length);
            for (double v : cycle) {
                out.writeDouble(v);
            }
        }
    }

    private final class SeasonalLaw implements Law {
        private final Law law;

        SeasonalLaw(Law law) {
            this.law = law;
        }

        @Override
        public double quantile(int step, double probability) {
            return law.quantile(step, probability) + season(step);
        }

        @Override
        public double wholeQuantile(int step, double probability) {
            return Math.max(0, Math.ceil(quantile(step, probability) - 0.5));
        }
    }
}

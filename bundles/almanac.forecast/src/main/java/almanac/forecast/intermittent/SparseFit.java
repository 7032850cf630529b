package almanac.forecast.intermittent;

import almanac.forecast.method.History;
import almanac.forecast.method.LocalFit;
import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Demand that follows one law in each bucket until the item ends. Buckets are independent but for that end, so the law of a total is
 * that of the sums of sample paths.
 */
public final class SparseFit implements LocalFit {
    private final DemandLaw law;
    private final Lifetime lifetime;
    private final Function<History, SparseFit> again;

    /**
     * @param again fits another history of the series
     */
    public SparseFit(DemandLaw law, Lifetime lifetime, Function<History, SparseFit> again) {
        this.law = law;
        this.lifetime = lifetime;
        this.again = again;
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param law as it was read
     */
    public static SparseFit read(DemandLaw law, DataInput in, Function<History, SparseFit> again) throws IOException {
        return new SparseFit(law, new Lifetime(in.readDouble(), in.readDouble()), again);
    }

    @Override
    public LocalFit on(History history) {
        return again.apply(history);
    }

    @Override
    public void mean(double[] mean) {
        double whileAlive = law.mean();
        for (int h = 0; h < mean.length; h++) {
            mean[h] = alive(h) * whileAlive;
        }
    }

    @Override
    public Law law(double[] mean, Noise noise) {
        return new Law() {
            @Override
            public double quantile(int step, double probability) {
                double ended = 1 - alive(step);
                return probability <= ended ? 0 : law.quantile((probability - ended) / (1 - ended));
            }

            @Override
            public double wholeQuantile(int step, double probability) {
                return Math.rint(quantile(step, probability));
            }
        };
    }

    @Override
    public PathSource paths(double[] mean) {
        return (noise, path) -> {
            boolean alive = noise.uniform() < lifetime.alive();
            for (int h = 0; h < path.length; h++) {
                path[h] = alive ? law.quantile(noise.uniform()) : 0;
                alive = alive && (path[h] == 0 || noise.uniform() >= lifetime.last());
            }
        };
    }

    @Override
    public SortedMap<String, String> parameters() {
        return new TreeMap<>(Map.of(
                "occurrence", Double.toString(law.occurrence()),
                "alive", Double.toString(lifetime.alive())));
    }

    @Override
    public void write(DataOutput out) throws IOException {
        law.write(out);
        out.writeDouble(lifetime.alive());
        out.writeDouble(lifetime.last());
    }

    private double alive(int step) {
        return lifetime.alive(step, law.occurrence());
    }
}

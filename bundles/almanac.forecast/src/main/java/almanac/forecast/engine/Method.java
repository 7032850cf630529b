package almanac.forecast.engine;

import almanac.api.forecast.Forecaster;

/**
 * A method as offered.
 *
 * @param global whether one model learns across series
 * @param costly whether {@code auto} leaves it out
 * @param intermittent whether it is made for demand with many empty buckets
 */
public record Method(Forecaster forecaster, boolean global, boolean costly, boolean intermittent)
        implements Comparable<Method> {
    /** A method that fits series one by one and cheaply, for any demand. */
    public static Method local(Forecaster forecaster) {
        return new Method(forecaster, false, false, false);
    }

    String name() {
        return forecaster.method();
    }

    /** Simpler first: fewer parameters to set, then by name. */
    @Override
    public int compareTo(Method other) {
        int bySize = Integer.compare(size(), other.size());
        return bySize != 0 ? bySize : name().compareTo(other.name());
    }

    private int size() {
        return forecaster.parameters().size() + (costly ? 100 : 0);
    }
}

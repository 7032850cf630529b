package almanac.forecast.engine;

import almanac.api.forecast.Forecaster;

/**
 * A method as offered.
 *
 * @param global whether one model learns across series
 * @param costly whether {@code auto} leaves it out
 */
public record Method(Forecaster forecaster, boolean global, boolean costly) implements Comparable<Method> {
    String name() {
        return forecaster.method();
    }

    /** Whether one fit is carried over later origins, instead of a fit an origin. */
    boolean fitsOnce() {
        return global || costly;
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

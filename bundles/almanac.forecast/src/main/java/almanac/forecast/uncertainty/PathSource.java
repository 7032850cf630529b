package almanac.forecast.uncertainty;

/** Makes sample paths, one after the other, without allocating. Not for many threads. */
@FunctionalInterface
public interface PathSource {
    /**
     * The next path.
     *
     * @param path filled with the units of each bucket ahead; may be negative or fractional
     */
    void next(Noise noise, double[] path);
}

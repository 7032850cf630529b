package almanac.forecast.method;

import almanac.forecast.uncertainty.Law;
import almanac.forecast.uncertainty.Noise;
import almanac.forecast.uncertainty.PathSource;
import java.io.DataOutput;
import java.io.IOException;
import java.util.SortedMap;

/**
 * What a method learnt from one history: parameters, and the state at the history's end. Immutable. Knows nothing of zero, whole units
 * or gaps: {@link LocalForecaster} sees to them.
 */
public interface LocalFit {
    /**
     * The same parameters at the end of another history of the same series. On the history it was fitted on it gives the same numbers,
     * bit for bit.
     *
     * @return null where the parameters suit no such history (a multiplicative model and zeros, say), so that it must be fitted anew
     */
    LocalFit on(History history);

    /** Fills in the expected units of each bucket after the history. */
    void mean(double[] mean);

    /**
     * What is known of each bucket ahead.
     *
     * @param mean as {@link #mean(double[])} gives it
     * @param noise for laws that must be simulated
     */
    Law law(double[] mean, Noise noise);

    /**
     * Sample paths whose buckets follow {@link #law}.
     *
     * @param mean as {@link #mean(double[])} gives it
     */
    PathSource paths(double[] mean);

    /** Parameters as used, found ones included. */
    SortedMap<String, String> parameters();

    /** Writes what {@link LocalForecaster#readFit} reads. */
    void write(DataOutput out) throws IOException;
}

package almanac.forecast.intermittent;

import java.io.DataOutput;
import java.io.IOException;

/** The law of demand in one bucket, while the item lives. Immutable. */
public interface DemandLaw {
    double mean();

    /** The chance that a bucket has demand. */
    double occurrence();

    /**
     * The least demand whose chance of not being exceeded is {@code probability}.
     *
     * @param probability above 0 and below 1
     */
    double quantile(double probability);

    /** Writes what the law's constructor reads. */
    void write(DataOutput out) throws IOException;
}

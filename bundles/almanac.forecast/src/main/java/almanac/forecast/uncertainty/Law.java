package almanac.forecast.uncertainty;

/** What is known of each bucket ahead, one by one: a distribution a step. Need not be cut at zero. */
public interface Law {
    /** The quantile, {@code step} buckets ahead (0 is the first). Never falls as the probability rises. */
    double quantile(int step, double probability);

    /**
     * The quantile of whole units. Where the law is of fractions, the unit that a fraction stands for is sold with the probability of
     * that fraction, so that means stay right.
     */
    double wholeQuantile(int step, double probability);
}

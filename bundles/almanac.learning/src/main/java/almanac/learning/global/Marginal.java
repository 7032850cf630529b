package almanac.learning.global;

/** The law of demand in one bucket, in units. */
interface Marginal {
    double mean();

    /** At a probability above 0 and below 1; never negative, never falling. */
    double quantile(double probability);

    /**
     * The share of outcomes below a value, and half of those at it.
     *
     * @param units demand that came true
     */
    double rank(double units);
}

package almanac.promotion.learn;

/**
 * What promotions of one category do to another at the same location.
 *
 * @param from the promoted category
 * @param to the other
 * @param share of the additional units of {@code from} that {@code to} loses; below 0 where it gains
 * @param deviation standard deviation of the share
 * @param runs runs of buckets in which {@code from} was promoted and {@code to} could be seen
 */
public record CrossEffect(String from, String to, double share, double deviation, int runs) {
    /** Standard deviations from 0 that an effect must have to be reckoned with: many pairs are looked at, few are true. */
    private static final double CLEAR = 2.6;

    private static final int LEAST_RUNS = 5;

    /** Whether the data carry it. */
    public boolean isClear() {
        return runs >= LEAST_RUNS && Math.abs(share) > CLEAR * deviation;
    }
}

package almanac.api.promotion;

/**
 * What promotions of one category do to another at the same location.
 *
 * @param from the promoted category
 * @param to the other
 * @param share of the additional units of {@code from} that {@code to} loses; below 0 where it gains (halo); posterior mean
 * @param low 5% limit
 * @param high 95% limit
 * @param events runs of buckets in which {@code from} was promoted
 * @param isReckonedWith whether the data carry it clearly enough to be used
 */
public record BetweenEffect(
        String from, String to, double share, double low, double high, int events, boolean isReckonedWith) {}

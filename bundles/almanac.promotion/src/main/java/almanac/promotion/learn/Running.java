package almanac.promotion.learn;

/**
 * What is known to be special about a promotion that runs at the end of the history, on the log scale.
 *
 * @param mean above 0 where it sells more than its effects say
 * @param variance of what is not known of it
 * @param age buckets since it began, in the last bucket of the history
 * @param isBridged whether it is thought to run in that bucket though no promotion is known for it
 */
public record Running(double mean, double variance, int age, boolean isBridged) {}

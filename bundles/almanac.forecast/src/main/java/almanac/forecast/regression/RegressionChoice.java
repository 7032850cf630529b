package almanac.forecast.regression;

/**
 * What a regression may use; what is not given is found by generalised cross-validation.
 *
 * @param trend whether there is a trend; null to find out
 * @param pairs of waves of each season; below 0 to find out
 * @param holidays whether holidays count
 * @param drivers whether drivers known ahead count
 * @param penalty per observation; below 0 to find out
 * @param related whether a bucket's error goes on, fading, into the next ones
 */
public record RegressionChoice(
        Boolean trend, int pairs, boolean holidays, boolean drivers, double penalty, boolean related) {}

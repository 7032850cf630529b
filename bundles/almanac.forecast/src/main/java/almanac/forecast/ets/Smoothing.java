package almanac.forecast.ets;

/**
 * Smoothing parameters of a model; those the form lacks are 0, and phi is 1.
 *
 * @param alpha share of an error that stays in the level
 * @param beta share that stays in the trend
 * @param gamma share that stays in the season
 * @param phi how much of the trend goes on from one bucket to the next
 */
public record Smoothing(double alpha, double beta, double gamma, double phi) {
    /** Unpacks the variables of the search: alpha, beta / alpha, gamma / (1 - alpha), phi, as far as the form has them. */
    static Smoothing of(EtsForm form, double[] point) {
        int i = 0;
        double alpha = point[i++];
        double beta = form.hasTrend() ? alpha * point[i++] : 0;
        double gamma = form.isSeasonal() ? (1 - alpha) * point[i++] : 0;
        return new Smoothing(alpha, beta, gamma, form.isDamped() ? point[i] : 1);
    }
}

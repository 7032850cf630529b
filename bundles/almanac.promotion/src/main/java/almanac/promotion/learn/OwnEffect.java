package almanac.promotion.learn;

import almanac.promotion.book.Layout;
import almanac.promotion.book.PromotedBuckets;

/** The factor on demand of a SKU's own promotion in one bucket. */
public final class OwnEffect {
    private static final double LOWEST = Math.log(0.2);
    private static final double HIGHEST = Math.log(40);

    private OwnEffect() {}

    /** The log of the factor on the days under promotion. */
    public static double log(PromotedBuckets promoted, int t, double[] coefficients) {
        return worn(lasting(promoted, t, coefficients), promoted, t, coefficients);
    }

    /** The log of the factor of a promotion that is typically worn: the same as long as it runs. */
    public static double lasting(PromotedBuckets promoted, int t, double[] coefficients) {
        double log = coefficients[Layout.PRICE] * promoted.depth()[t];
        if (promoted.flagged()[t]) {
            log += coefficients[Layout.PROMOTED];
            for (int bits = promoted.mechanics()[t]; bits != 0; bits &= bits - 1) {
                log += coefficients[Layout.MECHANICS + Integer.numberOfTrailingZeros(bits)];
            }
        }
        return log;
    }

    /** The log of the factor as worn as the promotion is. */
    public static double worn(double lasting, PromotedBuckets promoted, int t, double[] coefficients) {
        double log = lasting - coefficients[Layout.FADE] * promoted.wear(t);
        return Math.max(LOWEST, Math.min(HIGHEST, log));
    }

    /** What each coefficient is multiplied by in {@link #log}. */
    static double[] weights(PromotedBuckets promoted, int t, int size) {
        double[] weights = new double[size];
        weights[Layout.PRICE] = promoted.depth()[t];
        weights[Layout.FADE] = -promoted.wear(t);
        if (promoted.flagged()[t]) {
            weights[Layout.PROMOTED] = 1;
            for (int bits = promoted.mechanics()[t]; bits != 0; bits &= bits - 1) {
                weights[Layout.MECHANICS + Integer.numberOfTrailingZeros(bits)] = 1;
            }
        }
        return weights;
    }

    /** Additional units over a bucket, as a multiple of the baseline; below 0 where it sells less. */
    public static double gain(PromotedBuckets promoted, int t, double[] coefficients) {
        return promoted.at(t) ? promoted.share()[t] * Math.expm1(log(promoted, t, coefficients)) : 0;
    }
}

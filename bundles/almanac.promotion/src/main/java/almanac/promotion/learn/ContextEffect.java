package almanac.promotion.learn;

import almanac.promotion.book.Layout;

/** The factor on a SKU's demand of what happens around a bucket: other buckets' promotions and other items'. */
public final class ContextEffect {
    /** The log is never taken for less. */
    public static final double LOWEST = Math.log(0.1);

    private static final double LEAST_FACTOR = 0.05;

    private ContextEffect() {}

    /** The log of all of it. */
    public static double log(double share, Context context, int t, double[] coefficients) {
        return Math.max(
                LOWEST,
                before(share, context, t, coefficients)
                        + after(share, context, t, coefficients)
                        + cross(context, t, coefficients));
    }

    /**
     * The factor on the baseline of a SKU's own promotion and of what is around it: others take from what it sells anyway, not from what its
     * own promotion adds.
     *
     * @param own 1 + its own gain
     * @param log of the factor of what is around
     */
    public static double together(double own, double log) {
        return Math.max(LEAST_FACTOR, log == 0 ? own : own + Math.expm1(log));
    }

    /** The log of the part of customers who wait. */
    public static double before(double share, Context context, int t, double[] coefficients) {
        return coefficients[Layout.BEFORE] * context.before()[t] * (1 - share);
    }

    /** The log of the part of customers who have bought ahead. */
    public static double after(double share, Context context, int t, double[] coefficients) {
        return -coefficients[Layout.AFTER] * context.after()[t] * (1 - share);
    }

    /** The log of the part of other items' promotions. */
    public static double cross(Context context, int t, double[] coefficients) {
        return -coefficients[Layout.CROSS] * context.cross()[t];
    }
}

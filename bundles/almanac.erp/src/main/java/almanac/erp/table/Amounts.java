package almanac.erp.table;

/**
 * Sums of quantities and money, free of the rounding noise of adding binary fractions, so that every host gives the same number
 * whatever the order in which it adds.
 */
public final class Amounts {
    private static final double[] SCALES = {1e9, 1e6, 1e3};
    private static final double EXACT = 1L << 52;

    private Amounts() {}

    /** The sum rounded to as many decimals (9, 6, 3, else none of it) as a double can tell apart. */
    public static double settled(double sum) {
        for (double scale : SCALES) {
            if (Math.abs(sum) * scale < EXACT) {
                return Math.rint(sum * scale) / scale + 0.0;
            }
        }
        return sum;
    }
}

package almanac.promotion.learn;

/** How much of a category a promotion draws on. */
public final class Cross {
    /** Others that sell less than this share of the promoted item cannot be what its gain comes from. */
    private static final double LEAST_OTHERS = 0.2;

    private Cross() {}

    /**
     * Additional units by the baseline of the others.
     *
     * @param gain additional units of the promoted SKU
     * @param own its baseline
     * @param all the baseline of it and the others
     */
    public static double share(double gain, double own, double all) {
        double others = all - own;
        return others <= 0 ? 0 : gain / Math.max(others, LEAST_OTHERS * own);
    }
}

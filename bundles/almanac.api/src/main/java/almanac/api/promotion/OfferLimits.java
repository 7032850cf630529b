package almanac.api.promotion;

/**
 * What an administrator allows.
 *
 * @param enabled whether offers may be chosen at all
 * @param mayExplore whether they may be chosen before past choices prove that it pays
 * @param maxDiscountPercent no offer is deeper, 0..100
 * @param explorationShare no more than this share of decisions is made to learn, 0..1
 * @param budget money that the offers of one experiment may cost together
 */
public record OfferLimits(
        boolean enabled, boolean mayExplore, double maxDiscountPercent, double explorationShare, double budget) {
    public OfferLimits {
        check("maxDiscountPercent", maxDiscountPercent, 100);
        check("explorationShare", explorationShare, 1);
        check("budget", budget, Double.MAX_VALUE);
    }

    private static void check(String name, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new IllegalArgumentException(name + " " + value);
        }
    }
}

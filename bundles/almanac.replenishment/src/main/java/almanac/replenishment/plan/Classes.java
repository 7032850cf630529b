package almanac.replenishment.plan;

import almanac.api.Sku;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Classes of SKUs: ABC by the value of their demand and FMS (fast, medium, slow) by its units, the first ones that make 80% and 95% of the
 * total; XYZ by the variation of demand a bucket, up to 0.5 and 1 (Silver, Pyke and Thomas, "Inventory and Production Management in Supply
 * Chains", 4th ed., section 2.5).
 */
final class Classes {
    private static final double FIRST = 0.80;
    private static final double SECOND = 0.95;
    private static final double STEADY = 0.5;
    private static final double VARYING = 1;

    /**
     * A SKU to be classed.
     *
     * @param value money a day
     * @param units a day
     * @param variation standard deviation of a bucket's demand over its mean
     */
    record Candidate(Sku sku, double value, double units, double variation) {}

    private Classes() {}

    /** Three letters a SKU: ABC, XYZ, FMS. */
    static Map<Sku, String> of(List<Candidate> candidates) {
        Map<Sku, Character> byValue = ranked(candidates, Candidate::value, "ABC");
        Map<Sku, Character> byUnits = ranked(candidates, Candidate::units, "FMS");
        Map<Sku, String> classes = new HashMap<>();
        for (Candidate candidate : candidates) {
            char variability = candidate.variation() <= STEADY ? 'X' : candidate.variation() <= VARYING ? 'Y' : 'Z';
            classes.put(
                    candidate.sku(), "" + byValue.get(candidate.sku()) + variability + byUnits.get(candidate.sku()));
        }
        return classes;
    }

    /** A SKU belongs to the class that the total before it has not filled yet. */
    private static Map<Sku, Character> ranked(
            List<Candidate> candidates, ToDoubleFunction<Candidate> measure, String letters) {
        List<Candidate> order = candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -measure.applyAsDouble(c))
                        .thenComparing(Candidate::sku))
                .toList();
        double total = order.stream().mapToDouble(measure).sum();
        Map<Sku, Character> classes = new HashMap<>();
        double before = 0;
        for (Candidate candidate : order) {
            double share = total > 0 ? before / total : 1;
            classes.put(candidate.sku(), letters.charAt(share < FIRST ? 0 : share < SECOND ? 1 : 2));
            before += measure.applyAsDouble(candidate);
        }
        return classes;
    }

    /** Whether a class has all the letters that are asked for. */
    static boolean matches(String skuClass, String wanted) {
        return skuClass != null && wanted.chars().allMatch(letter -> skuClass.indexOf(letter) >= 0);
    }
}

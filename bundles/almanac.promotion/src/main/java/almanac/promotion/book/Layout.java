package almanac.promotion.book;

import almanac.api.host.Promotion;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which effect stands where in a vector of coefficients. Those before {@link #MECHANICS} are there always, those of mechanics follow.
 */
public final class Layout {
    /** Being promoted at all: the log of the factor on demand at no discount. */
    public static final int PROMOTED = 0;
    /** Price elasticity: what {@code -log(price / regular price)} is multiplied by. */
    public static final int PRICE = 1;
    /** The buckets before a promotion: the log of the factor on demand. */
    public static final int BEFORE = 2;
    /** Pull-forward: the share of a promotion's additional units that is missing afterwards. */
    public static final int AFTER = 3;
    /** Cannibalisation: the share of other items' additional units that comes from this category. */
    public static final int CROSS = 4;

    /** Wearing out: what {@code -}{@link PromotedBuckets#wear} is multiplied by. */
    public static final int FADE = 5;

    /** Where the mechanics' coefficients begin. */
    public static final int MECHANICS = 6;

    private static final int MOST_MECHANICS = 12;

    private final List<String> mechanics;
    private final List<String> holidays;
    private final double typical;

    private Layout(List<String> mechanics, List<String> holidays, double typical) {
        this.mechanics = List.copyOf(mechanics);
        this.holidays = List.copyOf(holidays);
        this.typical = typical;
    }

    /**
     * The layout for the mechanics of some promotions; the rarest, beyond twelve, count as promotions that name none.
     *
     * @param holidays names of the drivers that tell of days that sell by themselves; each has a coefficient of its own, the log of its
     *     factor on demand
     * @param typical of {@link TypicalWear}
     */
    public static Layout of(Collection<Promotion> promotions, Collection<String> holidays, double typical) {
        Map<String, Long> counts = promotions.stream()
                .map(p -> name(p.mechanic()))
                .filter(n -> !n.isEmpty())
                .collect(Collectors.groupingBy(n -> n, TreeMap::new, Collectors.counting()));
        return new Layout(
                counts.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(MOST_MECHANICS)
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList(),
                holidays.stream().sorted().toList(),
                typical);
    }

    /** A mechanic's name as it is compared: trimmed, upper case; empty for none. */
    public static String name(String mechanic) {
        return mechanic == null ? "" : mechanic.trim().toUpperCase(Locale.ROOT);
    }

    /** How many coefficients there are. */
    public int size() {
        return MECHANICS + mechanics.size() + holidays.size();
    }

    /** What {@link PromotedBuckets#wear} is counted from. */
    public double typical() {
        return typical;
    }

    /** Drivers of holidays. */
    public List<String> holidays() {
        return holidays;
    }

    /** Where the coefficient of the i-th holiday stands. */
    public int holiday(int i) {
        return MECHANICS + mechanics.size() + i;
    }

    /** Mechanics with a coefficient of their own. */
    public List<String> mechanics() {
        return mechanics;
    }

    /** Where a mechanic's coefficient stands; -1 where it has none. */
    public int mechanic(String mechanic) {
        int i = mechanics.indexOf(name(mechanic));
        return i < 0 ? -1 : MECHANICS + i;
    }

    /**
     * Weak prior means of all items' coefficients. Price elasticity: the mean of 1,851 published elasticities is -2.62 (Bijmolt, van
     * Heerde and Pieters 2005, "New Empirical Generalizations on the Determinants of Price Elasticity", Journal of Marketing Research
     * 42, table 2).
     */
    public double[] priorMean() {
        double[] mean = new double[size()];
        mean[PRICE] = 2.6;
        mean[AFTER] = 0.1;
        mean[CROSS] = 0.1;
        return mean;
    }

    /** Weak prior standard deviations of all items' coefficients. */
    public double[] priorDeviation() {
        double[] deviation = new double[size()];
        Arrays.fill(deviation, 0.4);
        deviation[PROMOTED] = 1;
        deviation[PRICE] = 1.5;
        deviation[BEFORE] = 0.1;
        deviation[AFTER] = 0.2;
        deviation[CROSS] = 0.3;
        deviation[FADE] = 0.2;
        for (int i = 0; i < holidays.size(); i++) {
            deviation[holiday(i)] = 1;
        }
        return deviation;
    }

    /** Standard deviations between items, and between categories, that estimation starts from. */
    public double[] spread() {
        double[] spread = new double[size()];
        Arrays.fill(spread, 0.1);
        spread[PROMOTED] = 0.25;
        spread[PRICE] = 0.6;
        spread[BEFORE] = 0.05;
        spread[AFTER] = 0.08;
        spread[CROSS] = 0.1;
        for (int i = 0; i < holidays.size(); i++) {
            spread[holiday(i)] = 0.3;
        }
        return spread;
    }
}

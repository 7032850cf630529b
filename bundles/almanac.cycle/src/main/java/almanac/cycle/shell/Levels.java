package almanac.cycle.shell;

import almanac.api.UsageException;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;

/** Central interval levels, and the quantiles that bound them. */
final class Levels {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final List<BigDecimal> probabilities;

    /**
     * @param percents of central intervals: 80 is bounded by the quantiles 0.1 and 0.9; the median is always there
     * @throws UsageException where one is not above 0 and below 100
     */
    Levels(List<BigDecimal> percents, Console console) {
        TreeSet<BigDecimal> all = new TreeSet<>(List.of(HALF));
        for (BigDecimal percent : percents) {
            if (percent.signum() <= 0 || percent.compareTo(HUNDRED) >= 0) {
                throw new UsageException(console.say("use.level", percent.toPlainString()));
            }
            BigDecimal half = percent.divide(HUNDRED).multiply(HALF);
            all.add(HALF.subtract(half));
            all.add(HALF.add(half));
        }
        this.probabilities = List.copyOf(all);
    }

    /** Ascending. */
    List<Double> probabilities() {
        return probabilities.stream().map(BigDecimal::doubleValue).toList();
    }

    /** The names of the columns, ascending: {@code q0.1}. */
    List<String> columns() {
        return probabilities.stream()
                .map(p -> "q" + p.stripTrailingZeros().toPlainString())
                .toList();
    }
}

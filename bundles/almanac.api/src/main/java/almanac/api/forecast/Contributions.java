package almanac.api.forecast;

import almanac.api.Fact;
import almanac.api.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the expected units of a forecast come from, bucket by bucket. The parts of a bucket add up to the forecast's mean; a part below
 * 0 is demand that the cause takes away. Immutable.
 */
public final class Contributions {
    /** The code of {@link #toReason()}. */
    public static final String REASON = "forecast.contributions";

    /** The code of {@link #toBuckets()}. */
    public static final String BY_BUCKET = "forecast.contributions-by-bucket";

    /** Causes that drivers stand for, which are not there in every bucket. */
    private static final List<Cause> DRIVEN = List.of(Cause.PRICE, Cause.PROMOTION, Cause.HOLIDAY, Cause.SIGNAL);

    private static final String BETWEEN = ";";
    private static final double NEGLIGIBLE = 5e-4;

    private final int horizon;
    private final Map<Cause, double[]> units;

    /**
     * @param units by cause, one a bucket ahead, all of one length; causes left out contribute nothing; copied
     */
    public Contributions(Map<Cause, double[]> units) {
        this.horizon = units.values().stream().mapToInt(u -> u.length).max().orElse(0);
        this.units = new EnumMap<>(Cause.class);
        units.forEach((cause, parts) -> {
            if (parts.length != horizon) {
                throw new IllegalArgumentException(cause + ": " + parts.length + " buckets of " + horizon);
            }
            this.units.put(cause, parts.clone());
        });
    }

    /** Buckets ahead. */
    public int horizon() {
        return horizon;
    }

    /** Units that come from a cause, {@code step} buckets ahead (0 is the first). */
    public double at(Cause cause, int step) {
        return units.containsKey(cause) ? units.get(cause)[step] : 0;
    }

    /** Units that come from a cause over the whole horizon. */
    public double total(Cause cause) {
        double sum = 0;
        for (int h = 0; h < horizon; h++) {
            sum += at(cause, h);
        }
        return sum;
    }

    /** Totals over the horizon as a reason, so that they are kept and told with a forecast: {@code buckets}, {@code units}, each cause. */
    public Reason toReason() {
        List<Fact> facts = new ArrayList<>();
        double all = 0;
        for (Cause cause : Cause.values()) {
            all += total(cause);
        }
        facts.add(new Fact("buckets", (long) horizon));
        facts.add(new Fact("units", all));
        for (Cause cause : Cause.values()) {
            facts.add(new Fact(cause.name().toLowerCase(Locale.ROOT), total(cause)));
        }
        return new Reason(REASON, facts);
    }

    /**
     * What drivers contribute bucket by bucket as a reason, so that it is kept with a forecast: for each cause its units, three decimals.
     *
     * @return empty where no driver contributes anything
     */
    public Optional<Reason> toBuckets() {
        List<Fact> facts = new ArrayList<>();
        for (Cause cause : DRIVEN) {
            double[] parts = units.getOrDefault(cause, new double[0]);
            if (Arrays.stream(parts).anyMatch(u -> Math.abs(u) >= NEGLIGIBLE)) {
                facts.add(new Fact(cause.name().toLowerCase(Locale.ROOT), text(parts)));
            }
        }
        return facts.isEmpty() ? Optional.empty() : Optional.of(new Reason(BY_BUCKET, facts));
    }

    private static String text(double[] parts) {
        return Arrays.stream(parts)
                .mapToObj(u -> BigDecimal.valueOf(u)
                        .setScale(3, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString())
                .collect(Collectors.joining(BETWEEN));
    }

    /** What {@link #toBuckets()} kept with a forecast; of several notes the sum. Causes that no note names contribute nothing. */
    public static Contributions ofBuckets(List<Reason> notes, int horizon) {
        Map<Cause, double[]> sums = new EnumMap<>(Cause.class);
        for (Reason note : notes) {
            if (note.code().equals(BY_BUCKET)) {
                note.facts().forEach(fact -> add(fact, sums, horizon));
            }
        }
        return new Contributions(sums);
    }

    private static void add(Fact fact, Map<Cause, double[]> sums, int horizon) {
        String[] parts = ((String) fact.value()).split(BETWEEN);
        double[] sum =
                sums.computeIfAbsent(Cause.valueOf(fact.name().toUpperCase(Locale.ROOT)), cause -> new double[horizon]);
        for (int h = 0; h < Math.min(horizon, parts.length); h++) {
            sum[h] += Double.parseDouble(parts[h]);
        }
    }

    /** The weighted sum of several, of which one with fewer buckets has nothing beyond them. */
    public static Contributions blended(List<Contributions> all, double[] weights) {
        int longest = all.stream().mapToInt(Contributions::horizon).max().orElse(0);
        Map<Cause, double[]> sums = new EnumMap<>(Cause.class);
        for (int i = 0; i < weights.length; i++) {
            double weight = weights[i];
            all.get(i).units.forEach((cause, parts) -> {
                double[] sum = sums.computeIfAbsent(cause, c -> new double[longest]);
                for (int h = 0; h < parts.length; h++) {
                    sum[h] += weight * parts[h];
                }
            });
        }
        return new Contributions(sums);
    }
}

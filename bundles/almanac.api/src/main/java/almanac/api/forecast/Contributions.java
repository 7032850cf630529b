package almanac.api.forecast;

import almanac.api.Fact;
import almanac.api.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the expected units of a forecast come from, bucket by bucket. The parts of a bucket add up to the forecast's mean; a part below
 * 0 is demand that the cause takes away. Immutable.
 */
public final class Contributions {
    /** The code of {@link #toReason()}. */
    public static final String REASON = "forecast.contributions";

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
}

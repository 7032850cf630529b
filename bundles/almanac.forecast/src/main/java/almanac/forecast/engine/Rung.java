package almanac.forecast.engine;

import java.util.List;
import java.util.Set;

/**
 * How much work the choice of a method for one series may be.
 *
 * <p>The methods of the lower rungs are those that do well alone: theta with its seasonal adjustment where demand fills most buckets, and
 * the law of the demands observed where it does not.
 */
enum Rung {
    /** Everything that {@code auto} tries. */
    FULL("effort.full", 4),

    /** A robust method that stands unless a simple one is clearly better, or a few made for rare demand, at fewer origins. */
    LIGHT("effort.light", 2),

    /** One robust method, without a comparison. */
    SINGLE("effort.single", 0);

    private static final List<String> ROBUST = List.of("theta", "ses");
    private static final List<String> ROBUST_FOR_RARE = List.of("empirical", "tsb", "moving-average");
    private static final Set<String> LIGHT_FOR_RARE = Set.of("empirical", "tsb", "moving-average", "ses");

    private final String reason;
    private final int origins;

    Rung(String reason, int origins) {
        this.reason = reason;
        this.origins = origins;
    }

    /** The code of the reason that names it. */
    String reason() {
        return reason;
    }

    /** How often candidates are compared. */
    int origins() {
        return origins;
    }

    /** Names of methods that do well alone, the preferred first. */
    static List<String> robust(boolean intermittent) {
        return intermittent ? ROBUST_FOR_RARE : ROBUST;
    }

    /** Names of methods that the light choice compares besides naive and seasonal naive. */
    static Set<String> light(boolean intermittent) {
        return intermittent ? LIGHT_FOR_RARE : Set.copyOf(ROBUST);
    }
}

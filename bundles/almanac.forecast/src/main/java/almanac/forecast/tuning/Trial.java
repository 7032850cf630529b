package almanac.forecast.tuning;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Parameters tried and the loss they made.
 *
 * @param parameters by name; what is not named had its default
 * @param loss lower is better
 */
public record Trial(Map<String, String> parameters, double loss) {
    public Trial {
        parameters = Map.copyOf(parameters);
    }

    /** The least loss; of equal ones the earliest. */
    public static Trial best(List<Trial> trials) {
        return trials.stream()
                .min(Comparator.comparingDouble(Trial::loss))
                .orElseThrow(() -> new IllegalArgumentException("no trials"));
    }
}

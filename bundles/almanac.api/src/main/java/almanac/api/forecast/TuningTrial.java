package almanac.api.forecast;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Parameters tried and how good forecasts with them were.
 *
 * @param parameters by name; what is not named had its default
 * @param loss mean absolute scaled error over series and origins, lower is better; infinite where nothing could be scored
 * @param pruned whether it was ended early; the loss is then what it would have come to in proportion to the best trial
 */
public record TuningTrial(SortedMap<String, String> parameters, double loss, boolean pruned) {
    public TuningTrial {
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** A trial that went to its end, with parameters in any map. */
    public static TuningTrial of(Map<String, String> parameters, double loss) {
        return new TuningTrial(new TreeMap<>(parameters), loss, false);
    }
}

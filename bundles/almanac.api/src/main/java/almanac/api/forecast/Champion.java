package almanac.api.forecast;

import almanac.api.Reason;
import almanac.api.Sku;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The method in use for a SKU and why: chosen out of sample, and only where it beats seasonal naive by a margin.
 *
 * @param method in use
 * @param accuracies of every candidate at the same origins, naive and seasonal naive included; empty where the history is too short
 * @param reasons why this one
 */
public record Champion(Sku sku, String method, SortedMap<String, Accuracy> accuracies, List<Reason> reasons) {
    public Champion {
        accuracies = Collections.unmodifiableSortedMap(new TreeMap<>(accuracies));
        reasons = List.copyOf(reasons);
    }

    /** A method that was asked for by name. */
    public static Champion named(Sku sku, String method) {
        return new Champion(
                sku, method, new TreeMap<>(Map.of()), List.of(Reason.of("champion.by-name", "method", method)));
    }
}

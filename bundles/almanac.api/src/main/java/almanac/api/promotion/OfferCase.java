package almanac.api.promotion;

import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whom or what an offer is chosen for: a customer, an item, a shop on one day.
 *
 * @param subject its key
 * @param context what is known of it at that moment, by name; finite numbers
 */
public record OfferCase(String subject, SortedMap<String, Double> context) {
    public OfferCase {
        Objects.requireNonNull(subject, "subject");
        context = Collections.unmodifiableSortedMap(new TreeMap<>(context));
        context.forEach((name, value) -> {
            if (value == null || !Double.isFinite(value)) {
                throw new IllegalArgumentException(subject + ": " + name + " " + value);
            }
        });
    }
}

package almanac.api.promotion;

import almanac.api.Sku;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a SKU can be promoted from.
 *
 * @param orderable the first day on which an order placed on the day of the decision is there; null where lead time or supplier is unknown,
 *     so that only what is there or on its way can be promoted
 * @param free units by the end of each bucket before that day, beyond what is usually sold until then: on hand and on order; by label of
 *     the bucket, never below 0
 * @param surplus units on hand beyond what is needed
 * @param unitCost money; null where unknown
 */
public record Feed(Sku sku, LocalDate orderable, SortedMap<LocalDate, Double> free, double surplus, Double unitCost) {
    public Feed {
        free = Collections.unmodifiableSortedMap(new TreeMap<>(free));
    }
}

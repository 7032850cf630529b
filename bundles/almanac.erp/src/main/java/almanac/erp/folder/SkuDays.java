package almanac.erp.folder;

import almanac.api.Sku;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers by SKU and day, read back in the order of item, location, day. */
final class SkuDays {
    /** Makes an object of an entry. */
    interface Maker<T> {
        T make(Sku sku, DayValues values, int entry);
    }

    private final Map<Sku, DayValues> values = new HashMap<>();

    /** The entries of a SKU; null where it has none. */
    DayValues get(Sku sku) {
        return values.get(sku);
    }

    /** Begins a SKU. */
    DayValues begin(Sku sku, DayValues.Merger merger) {
        DayValues days = new DayValues(merger);
        values.put(sku, days);
        return days;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** All entries in order; to be called once, when all are in. */
    <T> Stream<T> stream(Maker<T> maker) {
        return new TreeMap<>(values).entrySet().stream().flatMap(sku -> {
            DayValues days = sku.getValue();
            days.settle();
            return IntStream.range(0, days.size()).mapToObj(i -> maker.make(sku.getKey(), days, i));
        });
    }
}

package almanac.learning.trees;

import almanac.api.demand.DemandSeries;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of a SKU whatever it sells: its attributes, and its item and location where it has both. */
final class Traits {
    static final String ITEM = "item";
    static final String LOCATION = "location";
    static final String CATEGORY = "category";

    private Traits() {}

    static SortedMap<String, String> of(DemandSeries series) {
        SortedMap<String, String> traits = new TreeMap<>(series.attributes());
        String location = series.sku().locationId();
        if (location != null && !location.isEmpty()) {
            traits.put(ITEM, series.sku().itemId());
            traits.put(LOCATION, location);
        }
        return traits;
    }
}

package almanac.replenishment.plan;

import almanac.api.Sku;
import java.util.HashMap;
import java.util.Map;

/**
 * What is decided over all SKUs before each is planned.
 *
 * @param classes ABC, XYZ and FMS of each SKU; empty where nobody asks
 * @param lotDays days of demand an order should bring, of SKUs that share the cost of a supplier's order
 * @param groupLevels the fill rate of each SKU in a group
 * @param netDays the time that a SKU's safety stock covers in a network that promises service times
 */
record Portfolio(
        Map<Sku, String> classes, Map<Sku, Double> lotDays, Map<Sku, Double> groupLevels, Map<Sku, Double> netDays) {
    /** Each SKU by itself. */
    static Portfolio none() {
        return new Portfolio(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
}

package almanac.erp.tryton;

import static almanac.erp.tryton.Values.is;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the host calls things, and what we call them.
 *
 * @param products keys of stocked products by their numbers
 * @param warehouses keys of warehouses by their numbers
 * @param factors of units by their numbers
 */
record HostKeys(Map<Long, String> products, Map<Long, String> warehouses, Map<Long, Double> factors) {
    static HostKeys read(TrytonRpc host) throws Refusal {
        HostKeys keys = new HostKeys(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        for (Map<String, Object> row :
                host.find("product.product", List.of(is("type", "goods"), is("consumable", false)), "code")) {
            Object code = row.get("code");
            keys.products.put(
                    number(row.get("id")), code == null || code.equals("") ? "#" + row.get("id") : (String) code);
        }
        for (Map<String, Object> row : host.find("stock.location", List.of(is("type", "warehouse")), "code")) {
            keys.warehouses.put(number(row.get("id")), (String) row.get("code"));
        }
        for (Map<String, Object> unit : host.find("product.uom", List.of(), "factor")) {
            keys.factors.put(number(unit.get("id")), ((Number) unit.get("factor")).doubleValue());
        }
        return keys;
    }

    static long number(Object value) {
        return ((Number) value).longValue();
    }

    /** Base units of the category that a unit is. */
    double factor(Object unit) {
        return factors.get(number(unit));
    }
}

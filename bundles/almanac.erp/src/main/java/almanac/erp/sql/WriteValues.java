package almanac.erp.sql;

import almanac.api.Sku;
import almanac.api.Tenant;
import almanac.api.host.Draft;
import almanac.api.host.ForecastLine;
import almanac.api.host.OrderLevel;
import almanac.erp.table.Amounts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** The values of a mapping's parameters, by name. */
final class WriteValues {
    private final Tenant tenant;

    WriteValues(Tenant tenant) {
        this.tenant = tenant;
    }

    Map<String, Object> ofKey(String key) {
        Map<String, Object> values = new HashMap<>();
        values.put("tenant", tenant.id());
        values.put("key", key);
        return values;
    }

    Map<String, Object> of(Sku sku) {
        Map<String, Object> values = new HashMap<>();
        values.put("tenant", tenant.id());
        values.put("item", sku.itemId());
        values.put("location", sku.locationId());
        return values;
    }

    Map<String, Object> of(Draft draft) {
        Map<String, Object> values = of(draft.sku());
        values.put("key", draft.key());
        values.put("kind", draft.kind().name());
        values.put("supplier", draft.supplierId());
        values.put("source_location", draft.sourceLocationId());
        values.put("quantity", exact(draft.quantity()));
        values.put("order_by", draft.orderBy());
        values.put("arrives", draft.arrives());
        values.put("note", draft.note());
        return values;
    }

    Map<String, Object> of(OrderLevel level) {
        Map<String, Object> values = of(level.sku());
        values.put("supplier", level.supplierId());
        values.put("source_location", level.sourceLocationId());
        values.put("reorder_point", exact(level.reorderPoint()));
        values.put("order_up_to", exact(level.orderUpTo()));
        values.put("order_multiple", level.orderMultiple() == null ? null : exact(level.orderMultiple()));
        return values;
    }

    Map<String, Object> of(ForecastLine line) {
        Map<String, Object> values = of(line.sku());
        values.put("from_date", line.from());
        values.put("to_date", line.to());
        values.put("quantity", exact(line.quantity()));
        return values;
    }

    private static BigDecimal exact(double quantity) {
        BigDecimal exact = BigDecimal.valueOf(Amounts.settled(quantity)).stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
}

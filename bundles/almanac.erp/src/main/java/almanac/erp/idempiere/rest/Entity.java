package almanac.erp.idempiere.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A record of a model as the plug-in gives it. */
record Entity(Map<String, Object> values) {
    @SuppressWarnings("unchecked")
    static Entity of(Object json) {
        return new Entity(json instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of());
    }

    /** The records of an answer to a query. */
    List<Entity> records() {
        return values.get("records") instanceof List<?> list
                ? list.stream().map(Entity::of).toList()
                : List.of();
    }

    /** A text; of a reference its id. Null where there is none. */
    String text(String name) {
        Object value = values.get(name) instanceof Map<?, ?> reference ? reference.get("id") : values.get(name);
        return value instanceof BigDecimal number ? number.toPlainString() : value == null ? null : value.toString();
    }

    /** A number; of a reference its id. 0 where there is none. */
    long number(String name) {
        String text = text(name);
        return text == null ? 0 : new BigDecimal(text).longValue();
    }
}

package almanac.store.codec;

import almanac.api.replenishment.SuggestionState;
import almanac.api.replenishment.SuggestionStatus;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.tools.json.JSONValue;

/** The state of a suggestion as JSON, for those who look into the audit trail; what is null is left out. */
public final class StateJson {
    private StateJson() {}

    public static String of(SuggestionState state) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", state.key());
        put(fields, "supplier", state.supplierId());
        put(fields, "source", state.sourceLocationId());
        fields.put("status", state.status().name());
        fields.put("quantity", state.quantity());
        fields.put("finalQuantity", state.finalQuantity());
        put(fields, "unitPrice", state.unitPrice());
        put(fields, "orderBy", state.orderBy());
        put(fields, "arrives", state.arrives());
        fields.put("edited", state.edited());
        put(fields, "snoozedUntil", state.snoozedUntil());
        return JSONValue.toJSONString(fields);
    }

    private static void put(Map<String, Object> fields, String name, Object value) {
        if (value != null) {
            fields.put(name, value instanceof LocalDate date ? date.toString() : value);
        }
    }

    /** What {@link #of} made of. */
    public static SuggestionState toState(String json) {
        Map<?, ?> fields = Json.object(json);
        return new SuggestionState(
                (String) fields.get("key"),
                (String) fields.get("supplier"),
                (String) fields.get("source"),
                SuggestionStatus.valueOf((String) fields.get("status")),
                Json.toNumber(fields.get("quantity")),
                Json.toNumber(fields.get("finalQuantity")),
                fields.get("unitPrice") == null ? null : Double.valueOf(Json.toNumber(fields.get("unitPrice"))),
                date(fields.get("orderBy")),
                date(fields.get("arrives")),
                (Boolean) fields.get("edited"),
                date(fields.get("snoozedUntil")));
    }

    private static LocalDate date(Object text) {
        return text == null ? null : LocalDate.parse((String) text);
    }
}

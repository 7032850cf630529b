package almanac.store.codec;

import almanac.api.Fact;
import almanac.api.Reason;
import almanac.api.forecast.Provenance;
import almanac.api.host.ServiceType;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ServiceTarget;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.tools.json.JSONParser;
import org.jooq.tools.json.JSONValue;
import org.jooq.tools.json.ParseException;

/**
 * Reasons, provenance and levels as JSON, for those who look into the tables. Facts carry their type: {@code {"position": {"double": 3.0}}}
 * is one fact; numbers that JSON does not know ({@code NaN}) stand as text.
 */
public final class Json {
    private Json() {}

    /** A list of reasons as JSON. */
    public static String ofReasons(List<Reason> reasons) {
        return JSONValue.toJSONString(reasons.stream().map(Json::reason).toList());
    }

    /** What {@link #ofReasons} made of. */
    public static List<Reason> toReasons(String json) {
        return list(parse(json)).stream().map(Json::toReason).toList();
    }

    /** A list of texts as JSON. */
    public static String ofTexts(List<String> texts) {
        return JSONValue.toJSONString(texts);
    }

    /** What {@link #ofTexts} made of. */
    public static List<String> toTexts(String json) {
        return list(parse(json)).stream().map(String.class::cast).toList();
    }

    /** The fields of a JSON object. */
    static Map<?, ?> object(String json) {
        return map(parse(json));
    }

    /** A provenance as JSON. */
    public static String ofProvenance(Provenance provenance) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("method", provenance.method());
        fields.put("version", provenance.version());
        fields.put("parameters", provenance.parameters());
        fields.put("seed", provenance.seed());
        fields.put("dataDigest", provenance.dataDigest());
        fields.put("trainedThrough", provenance.trainedThrough());
        fields.put("trainedAt", provenance.trainedAt().toString());
        return JSONValue.toJSONString(fields);
    }

    /** What {@link #ofProvenance} made of. */
    public static Provenance toProvenance(String json) {
        Map<?, ?> fields = map(parse(json));
        TreeMap<String, String> parameters = new TreeMap<>();
        map(fields.get("parameters")).forEach((name, value) -> parameters.put((String) name, (String) value));
        return new Provenance(
                (String) fields.get("method"),
                (String) fields.get("version"),
                parameters,
                (Long) fields.get("seed"),
                (String) fields.get("dataDigest"),
                (String) fields.get("trainedThrough"),
                Instant.parse((String) fields.get("trainedAt")));
    }

    /** A policy's levels as JSON. */
    public static String ofLevels(ReorderPoint levels) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("policy", levels.policy());
        if (levels.target() != null) {
            fields.put("serviceType", levels.target().type().name());
            fields.put("serviceLevel", levels.target().level());
        }
        fields.put("leadTimeDays", number(levels.leadTimeDays()));
        fields.put("reviewDays", number(levels.reviewDays()));
        fields.put("leadTimeDemandMean", number(levels.leadTimeDemandMean()));
        fields.put("leadTimeDemandP90", number(levels.leadTimeDemandP90()));
        fields.put("safetyStock", number(levels.safetyStock()));
        fields.put("reorderPoint", number(levels.reorderPoint()));
        fields.put("orderUpTo", number(levels.orderUpTo()));
        fields.put("orderQuantity", number(levels.orderQuantity()));
        fields.put("reasons", levels.reasons().stream().map(Json::reason).toList());
        return JSONValue.toJSONString(fields);
    }

    /** What {@link #ofLevels} made of. */
    public static ReorderPoint toLevels(String json) {
        Map<?, ?> fields = map(parse(json));
        ServiceTarget target = fields.containsKey("serviceType")
                ? new ServiceTarget(
                        Names.find(ServiceType.class, (String) fields.get("serviceType")),
                        toNumber(fields.get("serviceLevel")))
                : null;
        return new ReorderPoint(
                (String) fields.get("policy"),
                target,
                toNumber(fields.get("leadTimeDays")),
                toNumber(fields.get("reviewDays")),
                toNumber(fields.get("leadTimeDemandMean")),
                toNumber(fields.get("leadTimeDemandP90")),
                toNumber(fields.get("safetyStock")),
                toNumber(fields.get("reorderPoint")),
                toNumber(fields.get("orderUpTo")),
                toNumber(fields.get("orderQuantity")),
                list(fields.get("reasons")).stream().map(Json::toReason).toList());
    }

    private static Map<String, Object> reason(Reason reason) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", reason.code());
        fields.put("facts", reason.facts().stream().map(Json::fact).toList());
        return fields;
    }

    private static Reason toReason(Object json) {
        Map<?, ?> fields = map(json);
        return new Reason(
                (String) fields.get("code"),
                list(fields.get("facts")).stream().map(Json::toFact).toList());
    }

    private static Map<String, Object> fact(Fact fact) {
        return Map.of(fact.name(), typed(fact.value()));
    }

    private static Map<String, Object> typed(Object value) {
        if (value instanceof Double number) {
            return Map.of("double", number(number));
        }
        if (value instanceof LocalDate date) {
            return Map.of("date", date.toString());
        }
        return Map.of(value instanceof Long ? "long" : value instanceof Boolean ? "boolean" : "text", value);
    }

    private static Fact toFact(Object json) {
        Map.Entry<?, ?> named = only(json);
        Map.Entry<?, ?> typed = only(named.getValue());
        Object value = typed.getValue();
        return new Fact(
                (String) named.getKey(),
                switch ((String) typed.getKey()) {
                    case "double" -> toNumber(value);
                    case "date" -> LocalDate.parse((String) value);
                    default -> value;
                });
    }

    private static Object number(double value) {
        return Double.isFinite(value) ? (Object) value : Double.toString(value);
    }

    static double toNumber(Object json) {
        return json instanceof Number number ? number.doubleValue() : Double.parseDouble((String) json);
    }

    private static Object parse(String json) {
        try {
            return new JSONParser().parse(json);
        } catch (ParseException e) {
            throw new BlobFormatException("stored text is no JSON", e);
        }
    }

    private static Map.Entry<?, ?> only(Object json) {
        return map(json).entrySet().iterator().next();
    }

    private static Map<?, ?> map(Object json) {
        return (Map<?, ?>) json;
    }

    private static List<?> list(Object json) {
        return json instanceof List<?> list ? list : Arrays.asList();
    }
}

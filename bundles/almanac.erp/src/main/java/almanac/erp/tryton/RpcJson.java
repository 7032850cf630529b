package almanac.erp.tryton;

import almanac.erp.json.Json;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tryton's JSON: what JSON does not know are objects with a {@code __class__}. Dates and decimals become {@link LocalDate} and {@link BigDecimal}, and other
 * numbers with decimals {@link Double}; objects of other classes stay maps.
 */
final class RpcJson {
    private static final String CLASS = "__class__";

    private RpcJson() {}

    static String encode(Object value) {
        return Json.write(marked(value));
    }

    private static Object marked(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> marked = new LinkedHashMap<>();
            map.forEach((name, each) -> marked.put(String.valueOf(name), marked(each)));
            return marked;
        }
        if (value instanceof Iterable<?> list) {
            List<Object> marked = new ArrayList<>();
            list.forEach(each -> marked.add(marked(each)));
            return marked;
        }
        if (value instanceof LocalDate date) {
            return object("date", "year", date.getYear(), "month", date.getMonthValue(), "day", date.getDayOfMonth());
        }
        return value instanceof BigDecimal number ? object("Decimal", "decimal", number.toPlainString()) : value;
    }

    /** An object of a class that JSON does not know. */
    static Map<String, Object> object(String type, Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(CLASS, type);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /**
     * Reads one value.
     *
     * @throws IOException where the text is not JSON
     */
    static Object decode(String text) throws IOException {
        return known(Json.read(text));
    }

    private static Object known(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = new LinkedHashMap<>();
            map.forEach((name, each) -> object.put((String) name, known(each)));
            return ofClass(object);
        }
        if (value instanceof List<?> list) {
            List<Object> known = new ArrayList<>();
            list.forEach(each -> known.add(known(each)));
            return known;
        }
        return value instanceof BigDecimal number ? (Object) number.doubleValue() : value;
    }

    private static Object ofClass(Map<String, Object> object) {
        Object type = object.get(CLASS);
        if ("date".equals(type)) {
            return LocalDate.of(number(object, "year"), number(object, "month"), number(object, "day"));
        }
        return "Decimal".equals(type) ? new BigDecimal((String) object.get("decimal")) : object;
    }

    private static int number(Map<String, Object> object, String name) {
        return ((Number) object.get(name)).intValue();
    }
}

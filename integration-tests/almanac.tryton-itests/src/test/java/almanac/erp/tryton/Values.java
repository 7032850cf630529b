package almanac.erp.tryton;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values and conditions of calls, shortly. */
final class Values {
    private Values() {}

    static Map<String, Object> of(Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return values;
    }

    /** New records of a list field. */
    @SafeVarargs
    static List<?> create(Map<String, Object>... records) {
        return List.of(List.of("create", List.of(records)));
    }

    static List<?> is(String field, Object value) {
        return Arrays.asList(field, "=", value);
    }

    static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    static Object days(int days) {
        return RpcJson.object("timedelta", "seconds", days * 86_400);
    }
}

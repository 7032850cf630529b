package almanac.erp.tryton;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tryton's JSON: maps, lists, texts, numbers, truth values and null as they are, and objects with a {@code __class__} for what JSON does not
 * know. Dates and decimals become {@link LocalDate} and {@link BigDecimal}; others stay maps.
 */
final class RpcJson {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String CLASS = "__class__";

    private RpcJson() {}

    static String encode(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator to, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            to.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                to.writeFieldName(String.valueOf(entry.getKey()));
                write(to, entry.getValue());
            }
            to.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            to.writeStartArray();
            for (Object element : list) {
                write(to, element);
            }
            to.writeEndArray();
        } else if (value instanceof LocalDate date) {
            write(
                    to,
                    object("date", "year", date.getYear(), "month", date.getMonthValue(), "day", date.getDayOfMonth()));
        } else if (value instanceof BigDecimal number) {
            write(to, object("Decimal", "decimal", number.toPlainString()));
        } else {
            to.writeObject(value);
        }
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
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            return read(parser);
        }
    }

    private static Object read(JsonParser from) throws IOException {
        JsonToken token = from.currentToken();
        if (token == null) {
            throw new IOException("ends too early");
        }
        return switch (token) {
            case START_OBJECT -> known(readObject(from));
            case START_ARRAY -> readArray(from);
            case VALUE_STRING -> from.getText();
            case VALUE_NUMBER_INT -> from.getLongValue();
            case VALUE_NUMBER_FLOAT -> from.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new IOException("unexpected " + token);
        };
    }

    private static Map<String, Object> readObject(JsonParser from) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String name = from.currentName();
            from.nextToken();
            object.put(name, read(from));
        }
        return object;
    }

    private static List<Object> readArray(JsonParser from) throws IOException {
        List<Object> array = new ArrayList<>();
        while (from.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(from));
        }
        return array;
    }

    private static Object known(Map<String, Object> object) {
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

package almanac.erp.idempiere.rest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as maps, lists, texts, {@link BigDecimal}s, truth values and null; dates are written as ISO text. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    static String write(Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator to = FACTORY.createGenerator(text)) {
            write(to, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator to, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            to.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                to.writeFieldName(entry.getKey().toString());
                write(to, entry.getValue());
            }
            to.writeEndObject();
        } else if (value instanceof List<?> list) {
            to.writeStartArray();
            for (Object element : list) {
                write(to, element);
            }
            to.writeEndArray();
        } else if (value instanceof BigDecimal number) {
            to.writeNumber(number.toPlainString());
        } else if (value instanceof Number number) {
            to.writeNumber(number.longValue());
        } else if (value instanceof Boolean flag) {
            to.writeBoolean(flag);
        } else if (value == null) {
            to.writeNull();
        } else {
            to.writeString(value.toString());
        }
    }

    /**
     * Reads one value.
     *
     * @throws IOException where the text is no JSON
     */
    static Object read(String text) throws IOException {
        try (JsonParser from = FACTORY.createParser(text)) {
            from.nextToken();
            return read(from);
        }
    }

    private static Object read(JsonParser from) throws IOException {
        JsonToken token = from.currentToken();
        if (token == null) {
            throw new IOException("no JSON");
        }
        return switch (token) {
            case START_OBJECT -> object(from);
            case START_ARRAY -> array(from);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> from.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> from.getText();
        };
    }

    private static Map<String, Object> object(JsonParser from) throws IOException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (from.nextToken() == JsonToken.FIELD_NAME) {
            String name = from.currentName();
            from.nextToken();
            object.put(name, read(from));
        }
        return object;
    }

    private static List<Object> array(JsonParser from) throws IOException {
        List<Object> array = new ArrayList<>();
        while (from.nextToken() != JsonToken.END_ARRAY) {
            array.add(read(from));
        }
        return array;
    }
}

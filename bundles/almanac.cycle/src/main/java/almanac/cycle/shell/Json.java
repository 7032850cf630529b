package almanac.cycle.shell;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;

/** Writes maps, lists, texts, numbers, truth values and nulls as JSON; a number that is none becomes null, anything else its text. */
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Prints a value, indented, with a line end. */
    static void print(PrintStream out, Object value) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text).useDefaultPrettyPrinter()) {
            write(generator, value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        out.println(text);
        out.flush();
    }

    private static void write(JsonGenerator to, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            to.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                to.writeFieldName(String.valueOf(entry.getKey()));
                write(to, entry.getValue());
            }
            to.writeEndObject();
        } else if (value instanceof Collection<?> list) {
            to.writeStartArray();
            for (Object element : list) {
                write(to, element);
            }
            to.writeEndArray();
        } else if (value instanceof Boolean truth) {
            to.writeBoolean(truth);
        } else if (value instanceof Double number) {
            writeNumber(to, number);
        } else if (value instanceof Number whole) {
            to.writeNumber(whole.longValue());
        } else if (value == null) {
            to.writeNull();
        } else {
            to.writeString(value.toString());
        }
    }

    private static void writeNumber(JsonGenerator to, double number) throws IOException {
        String plain = Numbers.plain(number);
        if (plain.isEmpty()) {
            to.writeNull();
        } else {
            to.writeNumber(plain);
        }
    }
}

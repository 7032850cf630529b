package almanac.erp.demo.shop;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables that describe the company, beside this class. */
final class Resources {
    private Resources() {}

    static List<NamedCsvRecord> rows(String name) {
        try (var text = new InputStreamReader(Resources.class.getResourceAsStream(name), StandardCharsets.UTF_8);
                var csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static List<String> list(NamedCsvRecord row, String column) {
        return text(row, column) == null
                ? List.of()
                : List.of(row.getField(column).split("\\|"));
    }

    /** Null where empty. */
    static String text(NamedCsvRecord row, String column) {
        String text = row.getField(column);
        return text.isEmpty() ? null : text;
    }

    static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    /** Null where empty. */
    static Integer whole(NamedCsvRecord row, String column) {
        return text(row, column) == null ? null : Integer.valueOf(row.getField(column));
    }
}

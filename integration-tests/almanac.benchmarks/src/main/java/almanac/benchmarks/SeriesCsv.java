package almanac.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads columns of series files, plain or gzip, in the order in which they stand. */
public final class SeriesCsv {
    private SeriesCsv() {}

    /** Opens a file, plain or gzip. */
    public static Reader open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        return new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in, StandardCharsets.UTF_8);
    }

    /** Values of one column by series. */
    static Map<String, double[]> column(Path file, String name) throws IOException {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(open(file))) {
            for (NamedCsvRecord row : rows) {
                values.computeIfAbsent(row.getField("unique_id"), k -> new ArrayList<>())
                        .add(Double.parseDouble(row.getField(name)));
            }
        }
        Map<String, double[]> arrays = new LinkedHashMap<>();
        values.forEach((id, list) ->
                arrays.put(id, list.stream().mapToDouble(Double::doubleValue).toArray()));
        return arrays;
    }
}

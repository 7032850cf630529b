package almanac.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads monthly demand by part: a row a part and month, or a row a part with its months as columns 1, 2, and so on. */
final class MonthsCsv {
    private MonthsCsv() {}

    /** Demand from the part's first month to its last; NaN where a month is missing between them. */
    static Map<String, double[]> read(Path file) throws IOException {
        Map<String, SortedMap<Integer, Double>> parts = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(SeriesCsv.open(file))) {
            for (NamedCsvRecord row : rows) {
                if (row.getHeader().contains("ds")) {
                    LocalDate date = LocalDate.parse(row.getField("ds"));
                    parts.computeIfAbsent(row.getField("unique_id"), k -> new TreeMap<>())
                            .put(date.getYear() * 12 + date.getMonthValue(), Double.valueOf(row.getField("y")));
                } else {
                    parts.put(row.getField(0), wide(row));
                }
            }
        }
        Map<String, double[]> months = new LinkedHashMap<>();
        parts.forEach((id, values) -> months.put(id, filled(values)));
        return months;
    }

    private static SortedMap<Integer, Double> wide(NamedCsvRecord row) {
        SortedMap<Integer, Double> values = new TreeMap<>();
        for (String column : row.getHeader()) {
            if (column.matches("\\d+")) {
                values.put(Integer.valueOf(column), Double.valueOf(row.getField(column)));
            }
        }
        return values;
    }

    private static double[] filled(SortedMap<Integer, Double> values) {
        double[] filled = new double[values.lastKey() - values.firstKey() + 1];
        Arrays.fill(filled, Double.NaN);
        values.forEach((month, units) -> filled[month - values.firstKey()] = units);
        return filled;
    }
}

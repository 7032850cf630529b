package almanac.benchmarks.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What the product's replay came to: the last row of what it writes.
 *
 * @param endStock units left at the ends of all buckets together
 */
public record ReplayResult(
        double holding, double shortage, double ordering, double demand, double sold, double endStock) {
    /** Reads what {@code almanac replay --out} wrote. */
    public static ReplayResult read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("item_id").equals("ALL")) {
                    return new ReplayResult(
                            number(row, "holding_cost"),
                            number(row, "shortage_cost"),
                            number(row, "ordering_cost"),
                            number(row, "demand"),
                            number(row, "sold"),
                            number(row, "end_stock"));
                }
            }
        }
        throw new IOException(file + " has no row of sums");
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    public double total() {
        return holding + shortage + ordering;
    }

    /** Units sold of those asked for. */
    public double fillRate() {
        return demand == 0 ? 1 : sold / demand;
    }
}

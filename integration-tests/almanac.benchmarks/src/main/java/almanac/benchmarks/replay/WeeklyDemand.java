package almanac.benchmarks.replay;

import almanac.benchmarks.SeriesCsv;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Units a week, by SKU; every SKU has all weeks.
 *
 * @param firstMonday of week 0
 * @param units by SKU and week
 */
public record WeeklyDemand(LocalDate firstMonday, Map<String, double[]> units) {
    /** One line of a table: what, when, how many; null leaves the row out. */
    public record Line(String sku, LocalDate date, double quantity) {}

    /**
     * Sums a table to ISO weeks.
     *
     * @param last the last Monday; what is dated after its week is left out
     */
    public static WeeklyDemand read(Path file, LocalDate first, LocalDate last, Function<NamedCsvRecord, Line> line)
            throws IOException {
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int weeks = (int) ((last.toEpochDay() - monday.toEpochDay()) / 7) + 1;
        Map<String, double[]> units = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(SeriesCsv.open(file))) {
            for (NamedCsvRecord row : rows) {
                Line read = line.apply(row);
                long week = read == null ? -1 : Math.floorDiv(read.date().toEpochDay() - monday.toEpochDay(), 7);
                if (week >= 0 && week < weeks) {
                    units.computeIfAbsent(read.sku(), s -> new double[weeks])[(int) week] += read.quantity();
                }
            }
        }
        return new WeeklyDemand(monday, units);
    }

    public int weeks() {
        return units.isEmpty() ? 0 : units.values().iterator().next().length;
    }

    /** SKUs with demand before a week, of those each {@code every}-th. */
    public WeeklyDemand knownBefore(int week, int every) {
        Map<String, double[]> kept = new TreeMap<>();
        int[] place = {0};
        units.forEach((sku, demand) -> {
            if (firstDemand(demand) < week && place[0]++ % every == 0) {
                kept.put(sku, demand);
            }
        });
        return new WeeklyDemand(firstMonday, kept);
    }

    /** The first week with demand. */
    public static int firstDemand(double[] demand) {
        int t = 0;
        while (t < demand.length && !(demand[t] > 0)) {
            t++;
        }
        return t;
    }
}

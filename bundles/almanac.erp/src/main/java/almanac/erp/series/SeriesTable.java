package almanac.erp.series;

import almanac.api.Place;
import almanac.erp.table.CsvFile;
import almanac.erp.table.Problems;
import almanac.erp.table.Row;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A series file as read: observations by {@code unique_id}, sorted by time, in the order in which the series first appear.
 *
 * @param file for messages
 * @param moments how it writes time
 * @param columns names of the number columns, lower case, {@code y} first where it is read
 */
record SeriesTable(String file, Moments moments, List<String> columns, Map<String, Observations> series) {
    static final String ID = "unique_id";
    static final String TIME = "ds";
    static final String TARGET = "y";
    private static final Set<String> MISSING = Set.of("nan", "na", "null");

    /** Reads a file with {@code unique_id,ds,y} and drivers. */
    static SeriesTable history(Path path) {
        return read(new CsvFile(path, c -> !c.isEmpty(), List.of(ID, TIME, TARGET)), true);
    }

    /** Reads a file with {@code unique_id,ds} and drivers; a {@code y} there is not looked at. */
    static SeriesTable future(Path path) {
        return read(new CsvFile(path, c -> !c.isEmpty() && !c.equals(TARGET), List.of(ID, TIME)), false);
    }

    private static SeriesTable read(CsvFile file, boolean target) {
        List<String> drivers = file.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(c -> !Set.of(ID, TIME, TARGET).contains(c))
                .toList();
        List<String> columns =
                target ? Stream.concat(Stream.of(TARGET), drivers.stream()).toList() : drivers;
        Map<String, Observations> series = new LinkedHashMap<>();
        Moments moments = null;
        double[] numbers = new double[columns.size()];
        try (Stream<Row> rows = file.rows()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                String time = row.requiredText(TIME);
                moments = moments == null ? Moments.of(row, time) : moments;
                for (int c = 0; c < numbers.length; c++) {
                    numbers[c] = number(row, columns.get(c));
                }
                series.computeIfAbsent(row.requiredText(ID), id -> new Observations(columns.size()))
                        .add(moments.read(row, time), row.place(TIME).row(), numbers);
            }
        }
        if (series.isEmpty()) {
            throw Problems.at(Place.of(file.name()), "no-rows");
        }
        SeriesTable table = new SeriesTable(file.name(), moments, columns, series);
        series.forEach(table::sortAndRefuseTwice);
        return table;
    }

    private static double number(Row row, String column) {
        String text = row.text(column);
        return text == null || MISSING.contains(text.toLowerCase(Locale.ROOT))
                ? Double.NaN
                : row.requiredNumber(column);
    }

    private void sortAndRefuseTwice(String id, Observations observations) {
        observations.sort();
        for (int i = 1; i < observations.size(); i++) {
            if (observations.time(i) == observations.time(i - 1)) {
                throw Problems.at(new Place(file, observations.line(i), TIME), "time-twice", Problems.shown(id));
            }
        }
    }

    /** Where a series' row stands. */
    Place place(Observations observations, int row, String column) {
        return new Place(file, observations.line(row), column);
    }
}

package almanac.erp.series;

import almanac.api.Place;
import almanac.erp.table.CsvFile;
import almanac.erp.table.Problems;
import almanac.erp.table.Row;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads which groups series belong to, see {@link almanac.api.host.SeriesFiles#groups}. */
final class GroupsFile {
    private GroupsFile() {}

    static Map<String, Map<String, String>> read(Path path) {
        CsvFile file = new CsvFile(path, c -> !c.isEmpty(), List.of(SeriesTable.ID));
        List<String> levels = file.columns().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(c -> !c.equals(SeriesTable.ID))
                .toList();
        if (levels.isEmpty()) {
            throw Problems.at(new Place(file.name(), 1, ""), "groups-no-level");
        }
        Map<String, Map<String, String>> groups = new LinkedHashMap<>();
        try (Stream<Row> rows = file.rows()) {
            for (Row row : (Iterable<Row>) rows::iterator) {
                Map<String, String> own = new LinkedHashMap<>();
                levels.forEach(level -> own.put(level, row.requiredText(level)));
                String id = row.requiredText(SeriesTable.ID);
                if (groups.put(id, own) != null) {
                    throw Problems.at(row.place(SeriesTable.ID), "groups-twice", Problems.shown(id));
                }
            }
        }
        return groups;
    }
}

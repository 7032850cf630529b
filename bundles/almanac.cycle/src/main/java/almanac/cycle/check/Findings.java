package almanac.cycle.check;

import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.Reason;
import almanac.api.host.HostFinding;
import almanac.api.host.HostFinding.Severity;
import almanac.api.host.LeftOut;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Collects what is found, and counts what is read. */
final class Findings {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<HostFinding> all = new ArrayList<>();

    Map<String, Long> counts() {
        return counts;
    }

    /** The worst first, else in the order in which they were found. */
    List<HostFinding> all() {
        return all.stream().sorted(Comparator.comparing(HostFinding::severity)).toList();
    }

    void add(Severity severity, String table, String column, String code, Object... facts) {
        all.add(new HostFinding(severity, new Place(table, 0, column), Reason.of(code, facts)));
    }

    /** A row that the host's adapter leaves out, in the adapter's own words. */
    void leftOut(LeftOut row) {
        all.add(new HostFinding(Severity.INFO, row.place(), row.why()));
    }

    void addAll(Collection<HostFinding> others) {
        all.addAll(others);
    }

    /**
     * One finding for several rows.
     *
     * @param examples of the rows; nothing is found where there are none
     */
    void some(Severity severity, String table, String column, String code, Collection<String> examples) {
        if (!examples.isEmpty()) {
            add(severity, table, column, code, "rows", examples.size(), "example", first(examples));
        }
    }

    static String first(Collection<String> examples) {
        return examples.iterator().next();
    }

    /** Reads a table to its end, or to the first row that cannot be used. */
    <T> void read(String table, Stream<T> rows, Consumer<T> each) {
        long[] count = new long[1];
        try (rows) {
            rows.forEach(row -> {
                count[0]++;
                each.accept(row);
            });
        } catch (InputException e) {
            unreadable(table, e);
        }
        counts.put(table, count[0]);
    }

    /** A table, or a row of it, that cannot be used. */
    void unreadable(String table, InputException e) {
        add(Severity.ERROR, table, e.place().column(), "check.unreadable", "words", e.getMessage());
    }
}

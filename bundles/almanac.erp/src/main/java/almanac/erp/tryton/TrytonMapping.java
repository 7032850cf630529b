package almanac.erp.tryton;

import almanac.erp.sql.Mapping;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How Tryton's tables become planning tables: the parts of {@code mapping.sql} whose modules are activated, put together. A line
 * {@code -- table: NAME needs: MODULE} begins a part; what {@code -- common} holds stands before every statement.
 */
final class TrytonMapping {
    private static final Pattern PART = Pattern.compile("(?m)^-- (?:(common)|table: (\\w+)(?: needs: (\\w+))?)$");
    private static final String COMMON = "common";
    private static final String SOURCE = text("mapping.sql");

    private TrytonMapping() {}

    /**
     * The planning tables of a database.
     *
     * @param modules those that are activated in it
     */
    static Mapping of(Set<String> modules) {
        Map<String, List<String>> parts = parts(modules);
        String head = common();
        String sql = parts.entrySet().stream()
                .map(table ->
                        "-- table: " + table.getKey() + "\n" + head + String.join("\nunion all\n", table.getValue()))
                .collect(Collectors.joining("\n"));
        return Mapping.parse("tryton", sql);
    }

    /** The common expressions, ready for a SELECT to follow; they bind the company where {@code :tenant} stands. */
    static String common() {
        List<MatchResult> heads = PART.matcher(SOURCE).results().toList();
        for (int i = 0; i < heads.size(); i++) {
            if (COMMON.equals(heads.get(i).group(1))) {
                return "with" + body(heads, i) + "\n";
            }
        }
        throw new IllegalStateException("mapping.sql has no common part");
    }

    private static Map<String, List<String>> parts(Set<String> modules) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<MatchResult> heads = PART.matcher(SOURCE).results().toList();
        for (int i = 0; i < heads.size(); i++) {
            MatchResult head = heads.get(i);
            boolean wanted = head.group(2) != null && (head.group(3) == null || modules.contains(head.group(3)));
            if (wanted) {
                parts.computeIfAbsent(head.group(2), table -> new ArrayList<>())
                        .add("select * from (" + body(heads, i) + "\n) part");
            }
        }
        return parts;
    }

    private static String body(List<MatchResult> heads, int i) {
        int end = i + 1 < heads.size() ? heads.get(i + 1).start() : SOURCE.length();
        return SOURCE.substring(heads.get(i).end(), end).stripTrailing();
    }

    /** A text beside this class. */
    static String text(String name) {
        try (InputStream in = TrytonMapping.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}

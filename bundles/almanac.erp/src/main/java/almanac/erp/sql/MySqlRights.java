package almanac.erp.sql;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/**
 * What a user of MySQL or MariaDB may change, by the grants that the server tells to the user itself: the information schema has neither what comes by a
 * role, nor only what is the user's own.
 */
final class MySqlRights {
    private static final Pattern GRANT =
            Pattern.compile("GRANT (?<rights>.+) ON (?<what>(?:\\*|`(?:[^`]|``)+`)\\.(?:\\*|`(?:[^`]|``)+`)) TO .*");
    private static final String EVERYTHING = "*.*";
    private static final Set<String> CHANGES =
            Set.of("ALL PRIVILEGES", "INSERT", "UPDATE", "DELETE", "DROP", "ALTER", "SUPER", "FILE");

    private final List<String> changed;

    private MySqlRights(List<String> changed) {
        this.changed = changed;
    }

    static MySqlRights of(DSLContext sql) {
        return of(sql.fetch("show grants").getValues(0, String.class));
    }

    /**
     * @param grants as {@code SHOW GRANTS} lists them
     */
    static MySqlRights of(List<String> grants) {
        return new MySqlRights(grants.stream()
                .map(GRANT::matcher)
                .filter(Matcher::matches)
                .filter(grant -> changes(grant.group("rights")))
                .map(grant -> grant.group("what").replace("`", ""))
                .distinct()
                .sorted()
                .toList());
    }

    /** Whether there is a right that changes something; some are for columns, which stand in parentheses. */
    private static boolean changes(String rights) {
        return Arrays.stream(rights.replaceAll("\\([^)]*\\)", "").split(","))
                .map(right -> right.strip().toUpperCase(Locale.ROOT))
                .anyMatch(CHANGES::contains);
    }

    /** Whether all databases may be changed. */
    boolean isAdmin() {
        return changed.contains(EVERYTHING);
    }

    /** Tables, and databases as {@code name.*}, that may be changed. */
    List<String> writable() {
        return changed;
    }
}

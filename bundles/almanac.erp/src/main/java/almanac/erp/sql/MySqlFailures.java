package almanac.erp.sql;

import java.util.Set;

/** Failures of MySQL and MariaDB that their SQL states do not tell apart, by the servers' own numbers, and their drivers' words. */
final class MySqlFailures {
    /** A row with the same key is there already. */
    static final int TWICE = 1062;
    /** Somebody ended the connection. */
    static final int KILLED = 1927;

    /** A lock that was waited for too long, a deadlock, a statement that was stopped or took too long (of MySQL, of MariaDB). */
    private static final Set<Integer> TEMPORARY = Set.of(1205, 1213, 1317, 3024, 1969);

    private MySqlFailures() {}

    /** Whether the same may succeed later. Other databases' drivers do not use these numbers. */
    static boolean isTemporary(int code) {
        return TEMPORARY.contains(code);
    }

    /** Without the number of the connection, which MariaDB's driver puts before what the server says. */
    static String words(String said) {
        return said.replaceFirst("^\\(conn=-?\\d+\\) ", "");
    }
}

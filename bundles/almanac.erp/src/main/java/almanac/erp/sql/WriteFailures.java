package almanac.erp.sql;

import almanac.erp.table.Problems;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jooq.exception.DataAccessException;

/** What a database says to a statement that writes: its own words, and whether the same may succeed later. */
final class WriteFailures {
    private WriteFailures() {}

    /** The database's own words, on one line, without the statement. */
    static String words(DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        String message = String.valueOf((cause == null ? failure : cause).getMessage());
        String line = message.lines().findFirst().orElse(message);
        String plain = line.replaceFirst("^ERROR: ", "").replaceFirst("; SQL statement:.*", "");
        return Problems.quoted(MySqlFailures.words(plain));
    }

    /** Whether the connection cannot be used any more, so that nobody knows what became of the statement. */
    static boolean isLost(DataAccessException failure) {
        String state = state(failure);
        return state.startsWith("08")
                || state.startsWith("57P")
                || state.equals("90067")
                || state.equals("90098")
                || code(failure) == MySqlFailures.KILLED;
    }

    /** Whether the same may succeed later: no connection, a lock, a deadlock, too slow, no room. */
    static boolean isTemporary(DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        String state = state(failure);
        return isLost(failure)
                || cause instanceof SQLTransientException
                || state.startsWith("40")
                || state.startsWith("53")
                || state.equals("55P03")
                || state.equals("57014")
                || state.startsWith("HYT")
                || MySqlFailures.isTemporary(code(failure));
    }

    /** Whether a row with the same key is there already. */
    static boolean isTwice(DataAccessException failure) {
        return state(failure).equals("23505") || code(failure) == MySqlFailures.TWICE;
    }

    private static int code(DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        return cause == null ? 0 : cause.getErrorCode();
    }

    private static String state(DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        return cause == null || cause.getSQLState() == null ? "" : cause.getSQLState();
    }
}

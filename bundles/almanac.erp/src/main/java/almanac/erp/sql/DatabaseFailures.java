package almanac.erp.sql;

import almanac.api.AlmanacException;
import almanac.api.InputException;
import almanac.api.Place;
import almanac.api.host.HostUnavailableException;
import almanac.erp.table.Problems;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.Set;
import org.jooq.exception.DataAccessException;

/**
 * Turns what a database reports into one line that names the database and what was read. Only messages about a query repeat the
 * database's own words: those about connecting may hold secrets.
 */
public final class DatabaseFailures {
    private static final String UNREACHABLE = "database-unreachable";
    private static final Set<String> ABSENT = Set.of("42P01", "42S02", "42S03", "42S04");

    private DatabaseFailures() {}

    /** A connection could not be had. */
    public static AlmanacException of(String database, SQLException failure) {
        String problem = connectionProblem(root(failure));
        String words = Problems.say(problem, database);
        return problem.equals(UNREACHABLE)
                ? new HostUnavailableException(words, failure)
                : new AlmanacException(words, failure);
    }

    /** A query failed. */
    public static AlmanacException of(String database, String label, DataAccessException failure) {
        SQLException cause = failure.getCause(SQLException.class);
        String state = cause == null ? "" : state(cause);
        int code = cause == null ? 0 : cause.getErrorCode();
        if (state.startsWith("08") || state.startsWith("57P") || code == MySqlFailures.KILLED) {
            return new HostUnavailableException(Problems.say("database-lost", database), failure);
        }
        if (cause instanceof SQLTimeoutException || state.equals("57014") || MySqlFailures.isTemporary(code)) {
            return new HostUnavailableException(Problems.say("database-timeout", database, label), failure);
        }
        String words = Problems.quoted(MySqlFailures.words(firstLine(cause == null ? failure : cause)));
        return new InputException(Place.of(label), Problems.say("database-refuses", database, words), failure);
    }

    /** Whether a query failed because a table or view is not there. */
    static boolean isAbsence(Throwable failure) {
        return ABSENT.contains(queryState(failure));
    }

    /** Whether a value could not be converted: SQL's class 22, data exception. */
    static boolean isData(Throwable failure) {
        return queryState(failure).startsWith("22");
    }

    private static String queryState(Throwable failure) {
        SQLException cause = failure instanceof DataAccessException access ? access.getCause(SQLException.class) : null;
        return cause == null ? "" : state(cause);
    }

    private static String connectionProblem(SQLException failure) {
        String state = state(failure);
        if (state.startsWith("28")) {
            return "database-login";
        }
        if (state.equals("3D000") || state.equals("42000") || state.equals("90149") || state.equals("90146")) {
            return "database-absent";
        }
        return UNREACHABLE;
    }

    /** The deepest SQL failure with a state: pools wrap the driver's. */
    private static SQLException root(SQLException failure) {
        SQLException root = failure;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException deeper && deeper.getSQLState() != null) {
                root = deeper;
            }
        }
        return root;
    }

    private static String state(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }

    private static String firstLine(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse(message);
    }
}

package almanac.erp.sql;

import almanac.api.Place;
import almanac.erp.table.Problems;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What drivers of MySQL and MariaDB leave to those who use them: a transaction that the server lets only read, and moments that are shown in our time
 * zone. The drivers of other databases see to both.
 */
final class MySqlSession {
    private static final Logger LOG = LoggerFactory.getLogger(MySqlSession.class);
    /** The server has not loaded this zone, or any. */
    private static final int UNKNOWN_ZONE = 1298;

    private final Connection connection;
    private final String zone;

    private MySqlSession(Connection connection, String zone) {
        this.connection = connection;
        this.zone = zone;
    }

    static boolean isFor(SQLDialect dialect) {
        return dialect.family() == SQLDialect.MYSQL || dialect.family() == SQLDialect.MARIADB;
    }

    /** Begins a transaction on a connection that does not commit by itself. */
    static MySqlSession begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            String before = zone(statement);
            show(connection, ours(ZoneId.systemDefault()));
            statement.execute("start transaction read only");
            return new MySqlSession(connection, before);
        }
    }

    private static String zone(Statement statement) throws SQLException {
        try (ResultSet zone = statement.executeQuery("select @@session.time_zone")) {
            zone.next();
            return zone.getString(1);
        }
    }

    private static void show(Connection connection, String zone) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("set time_zone = ?")) {
            statement.setString(1, zone);
            statement.execute();
        } catch (SQLException e) {
            if (e.getErrorCode() != UNKNOWN_ZONE) {
                throw e;
            }
            // Where it matters requireZone says so.
            LOG.debug("the database does not know the time zone {}", zone);
        }
    }

    /** The name that the server gives a zone: every server knows differences from UTC, but only some know names. */
    static String ours(ZoneId zone) {
        if (!zone.getRules().isFixedOffset()) {
            return zone.getId();
        }
        ZoneOffset offset = zone.getRules().getOffset(Instant.EPOCH);
        return offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId();
    }

    /** Leaves the session as it was; the transaction has ended. */
    void end() throws SQLException {
        show(connection, zone);
    }

    /**
     * Sees to it that the days of moments are ours: the session's clock must be ours where there is a TIMESTAMP, which has a zone; a DATETIME has none.
     *
     * @param read columns that are read, in lower case
     * @param rows a query that has these columns
     * @throws almanac.api.InputException naming the column
     */
    static void requireZone(DSLContext sql, String label, Set<String> read, ResultQuery<?> rows) {
        Optional<String> moment = moments(rows).stream()
                .filter(name -> read.contains(name) && !name.equals(ChangeStamps.COLUMN))
                .findFirst();
        if (moment.isPresent() && minutesAhead(sql) != ours()) {
            throw Problems.at(
                    new Place(label, 0, moment.get()),
                    "zone-unknown",
                    ZoneId.systemDefault().getId());
        }
    }

    /** Columns that are a TIMESTAMP, as the driver says; jOOQ holds both types for the same. */
    private static List<String> moments(ResultQuery<?> rows) {
        List<String> moments = new ArrayList<>();
        try (ResultSet result = rows.fetchResultSet()) {
            ResultSetMetaData columns = result.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                if (columns.getColumnTypeName(i).equalsIgnoreCase("timestamp")) {
                    moments.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
                }
            }
            return moments;
        } catch (SQLException e) {
            throw new DataAccessException("columns", e);
        }
    }

    private static long minutesAhead(DSLContext sql) {
        return ((Number) sql.fetchValue("select timestampdiff(minute, utc_timestamp(), now())")).longValue();
    }

    private static long ours() {
        return ZoneId.systemDefault().getRules().getOffset(Instant.now()).getTotalSeconds() / 60;
    }
}

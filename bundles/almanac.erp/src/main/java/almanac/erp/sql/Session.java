package almanac.erp.sql;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection while it is read from: read-only, in a transaction of its own, given back as it was. */
final class Session implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);

    private final Connection connection;
    private final boolean autoCommit;
    private final boolean readOnly;
    /** Null where it is another database. */
    private final MySqlSession mysql;

    private final DSLContext sql;
    private boolean closed;

    Session(Connection connection, SQLDialect dialect, ExecuteListener... listeners) throws SQLException {
        this.connection = connection;
        try {
            this.autoCommit = connection.getAutoCommit();
            this.readOnly = connection.isReadOnly();
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            this.mysql = MySqlSession.isFor(dialect) ? MySqlSession.begin(connection) : null;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        Configuration configuration = new DefaultConfiguration()
                .set(connection)
                .set(dialect)
                .set(Database.settings())
                .set(DefaultExecuteListenerProvider.providers(listeners));
        this.sql = DSL.using(configuration);
    }

    DSLContext sql() {
        return sql;
    }

    /** What makes this driver stream: MySQL's own driver knows only all rows or one by one. */
    int fetchSize(int wanted) {
        try {
            return connection.getMetaData().getDriverName().startsWith("MySQL") ? Integer.MIN_VALUE : wanted;
        } catch (SQLException e) {
            LOG.debug("driver does not tell its name", e);
            return wanted;
        }
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (Connection ending = connection) {
            ending.rollback();
            if (mysql != null) {
                mysql.end();
            }
            ending.setAutoCommit(autoCommit);
            ending.setReadOnly(readOnly);
        } catch (SQLException e) {
            LOG.warn("cannot give a database connection back: {}", e.getMessage());
        }
    }
}

package almanac.erp.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection that is written through, a transaction at a time. */
final class WriteSession implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriteSession.class);
    private static final int SECONDS = 60;

    private final Connection connection;
    private final boolean autoCommit;
    private final DSLContext sql;

    WriteSession(DataSource source, SQLDialect dialect) throws SQLException {
        this.connection = source.getConnection();
        try {
            this.autoCommit = connection.getAutoCommit();
            connection.setReadOnly(false);
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        this.sql = DSL.using(connection, dialect, Database.settings().withQueryTimeout(SECONDS));
    }

    /** Work that is done as a whole or not at all. */
    <T> T transaction(Supplier<T> work) {
        boolean done = false;
        try {
            T result = work.get();
            connection.commit();
            done = true;
            return result;
        } catch (SQLException e) {
            throw new DataAccessException("commit", e);
        } finally {
            if (!done) {
                rollback();
            }
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("nothing to roll back on a lost connection", e);
        }
    }

    /** Runs a statement; rows that it gives are not looked at. */
    void run(WriteStatement statement, Map<String, Object> values) {
        if (statement.isSelect()) {
            fetch(statement, values);
        } else {
            query(sql, statement.with(values)).execute();
        }
    }

    /** The rows of a SELECT. */
    Result<Record> fetch(WriteStatement statement, Map<String, Object> values) {
        return sql.resultQuery("{0}", statement.with(values)).fetch();
    }

    private static Query query(DSLContext sql, QueryPart part) {
        return sql.query("{0}", part);
    }

    @Override
    public void close() {
        try (Connection ending = connection) {
            ending.rollback();
            ending.setAutoCommit(autoCommit);
        } catch (SQLException e) {
            LOG.debug("cannot give a database connection back", e);
        }
    }
}

package almanac.erp.idempiere.write;

import almanac.api.AlmanacException;
import almanac.api.host.HostUnavailableException;
import almanac.erp.sql.DatabaseFailures;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;

/**
 * A database that is written to, one transaction at a time.
 *
 * @param name for messages; without secrets
 * @param watch see every statement and may refuse it
 */
public record WriteDatabase(String name, DataSource source, ExecuteListener... watch) {
    /**
     * Does something in one transaction: all of it, or nothing where it throws.
     *
     * @throws HostUnavailableException where the database does not answer; where that is while it commits, nobody knows whether it has done so
     * @throws AlmanacException where the database refuses, in its words
     */
    public <T> T transaction(Function<DSLContext, T> work) {
        try (Connection connection = source.getConnection()) {
            return inside(connection, work);
        } catch (SQLException e) {
            throw DatabaseFailures.of(name, e);
        }
    }

    private <T> T inside(Connection connection, Function<DSLContext, T> work) {
        DSLContext sql = DSL.using(DSL.using(connection, SQLDialect.POSTGRES, new Settings().withExecuteLogging(false))
                .configuration()
                .derive(DefaultExecuteListenerProvider.providers(watch)));
        try {
            return sql.transactionResult(transaction -> work.apply(transaction.dsl()));
        } catch (DataAccessException e) {
            throw e.getCause() instanceof AlmanacException own ? own : DatabaseFailures.of(name, "write", e);
        }
    }
}

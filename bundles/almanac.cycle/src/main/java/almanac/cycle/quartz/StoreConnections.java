package almanac.cycle.quartz;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.quartz.utils.ConnectionProvider;

/** Lets Quartz use the store's connections; the store opens and closes the pool. */
final class StoreConnections implements ConnectionProvider {
    private final DataSource source;

    StoreConnections(DataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return source.getConnection();
    }

    @Override
    public void initialize() {
        // The pool is the store's.
    }

    @Override
    public void shutdown() {
        // The pool is the store's.
    }
}

package almanac.store;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens test databases without OSGi. */
final class Databases {
    private Databases() {}

    static StoreDatabase open(StoreAddress address) {
        return new StoreDatabase(address, Databases::connect);
    }

    static DataSource connect(StoreAddress address) throws SQLException {
        if (address.isPostgres()) {
            PGSimpleDataSource postgres = new PGSimpleDataSource();
            postgres.setUrl(address.url());
            postgres.setUser(address.user());
            postgres.setPassword(address.password());
            return postgres;
        }
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL(address.url());
        h2.setUser(address.user());
        h2.setPassword(address.password());
        return h2;
    }
}

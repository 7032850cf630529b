package almanac.erp.sql;

import almanac.api.AlmanacException;
import almanac.api.host.HostCredentials;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** Opens databases without a framework. */
public final class TestHosts {
    private TestHosts() {}

    /** With the PostgreSQL driver. */
    public static SqlHosts postgres() {
        return postgres(null);
    }

    /** The same; any filter finds these credentials. */
    public static SqlHosts postgres(HostCredentials credentials) {
        return new SqlHosts(new DataSources() {
            @Override
            public DataSourceFactory factory(String driverClass) {
                return new PGDataSourceFactory();
            }

            @Override
            public HostCredentials credentials(String filter) {
                return credentials;
            }

            @Override
            public DataSource dataSource(String filter) {
                throw new AlmanacException("no data source");
            }
        });
    }
}

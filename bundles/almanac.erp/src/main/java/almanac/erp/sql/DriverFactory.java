package almanac.erp.sql;

import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/** Makes data sources of a driver whose bundle offers no factory of its own, as MariaDB's and MySQL's do not. */
final class DriverFactory implements DataSourceFactory {
    private final Driver driver;

    DriverFactory(Driver driver) {
        this.driver = driver;
    }

    /** Of URL, user and password; whatever else a driver is to be told stands in the URL. */
    @Override
    public DataSource createDataSource(Properties properties) {
        return new DriverDataSource(
                driver,
                properties.getProperty(JDBC_URL),
                properties.getProperty(JDBC_USER),
                properties.getProperty(JDBC_PASSWORD));
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) throws SQLException {
        throw new SQLFeatureNotSupportedException("createConnectionPoolDataSource");
    }

    @Override
    public XADataSource createXADataSource(Properties properties) throws SQLException {
        throw new SQLFeatureNotSupportedException("createXADataSource");
    }

    @Override
    public Driver createDriver(Properties properties) {
        return driver;
    }
}

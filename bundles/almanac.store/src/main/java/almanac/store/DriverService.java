package almanac.store;

import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/** A driver that is there as a service. */
final class DriverService implements Connector {
    private final DataSourceFactory driver;

    DriverService(DataSourceFactory driver) {
        this.driver = driver;
    }

    @Override
    public DataSource connect(StoreAddress address) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, address.url());
        if (!address.user().isEmpty()) {
            properties.setProperty(DataSourceFactory.JDBC_USER, address.user());
        }
        if (!address.password().isEmpty()) {
            properties.setProperty(DataSourceFactory.JDBC_PASSWORD, address.password());
        }
        return driver.createDataSource(properties);
    }
}

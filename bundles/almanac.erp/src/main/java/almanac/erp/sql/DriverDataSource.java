package almanac.erp.sql;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Connections of a driver, each a new one. */
final class DriverDataSource implements DataSource {
    private static final String USER = "user";
    private static final String PASSWORD = "password";
    /** SQL's state of a connection that the client cannot make. */
    private static final String UNABLE = "08001";

    private final Driver driver;
    private final String url;
    private final Properties login;

    /**
     * @param url without user and password
     * @param user null for none
     * @param password null for none
     */
    DriverDataSource(Driver driver, String url, String user, String password) {
        this.driver = driver;
        this.url = url;
        this.login = login(user, password);
    }

    private static Properties login(String user, String password) {
        Properties login = new Properties();
        if (user != null) {
            login.setProperty(USER, user);
        }
        if (password != null) {
            login.setProperty(PASSWORD, password);
        }
        return login;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return connect(login);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return connect(login(user, password));
    }

    private Connection connect(Properties with) throws SQLException {
        Connection connection = driver.connect(url, (Properties) with.clone());
        if (connection == null) {
            throw new SQLNonTransientConnectionException("the driver does not take URLs of this kind", UNABLE);
        }
        return connection;
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("setLogWriter");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("setLoginTimeout");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return driver.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (!isWrapperFor(type)) {
            throw new SQLException("not a " + type.getName());
        }
        return type.cast(this);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}

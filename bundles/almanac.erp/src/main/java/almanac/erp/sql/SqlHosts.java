package almanac.erp.sql;

import almanac.api.AlmanacException;
import almanac.api.Tenant;
import almanac.api.host.HostCredentials;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.tools.jdbc.JDBCUtils;
import org.osgi.framework.BundleContext;
import org.osgi.service.jdbc.DataSourceFactory;

/** Opens database hosts: a small pool over the driver's data source, or a data source that is there already. */
public final class SqlHosts {
    private static final int CONNECTIONS = 6;
    private static final long CONNECT_MILLIS = 10_000;

    private final DataSources sources;

    SqlHosts(DataSources sources) {
        this.sources = sources;
    }

    /** With the drivers and data sources that are services of the framework. */
    public SqlHosts(BundleContext context) {
        this(new ServiceDataSources(context));
    }

    /**
     * Opens the database of settings for whoever reads it in another way than by planning tables.
     *
     * @throws AlmanacException in one line, without secrets
     */
    public Database database(SqlHostSettings settings) {
        return settings.url() == null ? service(settings) : pooled(settings, settings.url());
    }

    /**
     * Opens a host and checks that its tables can be read.
     *
     * @throws AlmanacException in one line, without secrets
     */
    SqlErp open(SqlHostSettings settings, Tenant asked) {
        Tenant tenant = settings.tenant(asked);
        Mapping mapping = settings.mapping();
        Database database = database(settings);
        try {
            WriteBack writes = writeBack(settings, tenant, database, mapping.writes());
            SqlErp erp = new SqlErp(tenant, tenant, database, mapping, writes);
            erp.describe();
            if (settings.isShared(tenant)) {
                erp.requireTenantFilters();
            }
            return erp;
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private WriteBack writeBack(SqlHostSettings settings, Tenant tenant, Database database, Writes writes) {
        boolean live = settings.writesLive();
        return new WriteBack(database.name(), tenant, writes, live ? writer(settings) : null, database.dialect(), live);
    }

    /** Connections of the user that writes, one at a time. */
    public DataSource writer(SqlHostSettings settings) {
        if (settings.url() == null) {
            return sources.dataSource(settings.writeDataSourceTarget());
        }
        return driver(
                settings, settings.url(), writeLogin(settings), settings.url().shown());
    }

    /** With what to write: what a service offers, where the settings name one, else what they say. */
    public Login writeLogin(SqlHostSettings settings) {
        String target = settings.writeCredentialsTarget();
        return target == null ? settings.writeLogin() : credentials(target);
    }

    private Database service(SqlHostSettings settings) {
        DataSource source = sources.dataSource(settings.dataSourceTarget());
        String name = settings.source();
        SQLDialect dialect = settings.dialect(null);
        return new Database(
                name, source, dialect == null ? dialect(name, source) : dialect, settings.fetchSize(), () -> {});
    }

    private static SQLDialect dialect(String name, DataSource source) {
        try (Connection connection = source.getConnection()) {
            return JDBCUtils.dialect(connection);
        } catch (SQLException e) {
            throw DatabaseFailures.of(name, e);
        }
    }

    private Database pooled(SqlHostSettings settings, JdbcUrl url) {
        String name = url.shown() + " (" + settings.source() + ")";
        SQLDialect dialect = settings.dialect(url);
        int fetchSize = settings.fetchSize();
        String target = settings.credentialsTarget();
        DataSource driver = driver(settings, url, target == null ? settings.login() : credentials(target), name);
        HikariConfig config = new HikariConfig();
        config.setPoolName("almanac-sql");
        config.setDataSource(driver);
        config.setReadOnly(true);
        config.setAutoCommit(false);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(CONNECT_MILLIS);
        try {
            HikariDataSource pool = new HikariDataSource(config);
            return new Database(name, pool, dialect == null ? dialect(name, pool) : dialect, fetchSize, pool::close);
        } catch (PoolInitializationException e) {
            throw DatabaseFailures.of(name, e.getCause() instanceof SQLException cause ? cause : new SQLException(e));
        }
    }

    /**
     * User and password that a service of the framework offers.
     *
     * @param target an LDAP filter that finds it
     * @throws AlmanacException where there is none
     */
    public Login credentials(String target) {
        HostCredentials found = sources.credentials(target);
        return new Login(found.user(), found.password());
    }

    private DataSource driver(SqlHostSettings settings, JdbcUrl url, Login login, String name) {
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url.safe());
        set(properties, DataSourceFactory.JDBC_USER, login.user());
        set(properties, DataSourceFactory.JDBC_PASSWORD, login.password());
        try {
            return sources.factory(settings.driver(url)).createDataSource(properties);
        } catch (SQLException e) {
            throw DatabaseFailures.of(name, e);
        }
    }

    private static void set(Properties properties, String name, String value) {
        if (value != null) {
            properties.setProperty(name, value);
        }
    }
}

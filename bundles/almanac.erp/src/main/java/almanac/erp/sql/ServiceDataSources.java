package almanac.erp.sql;

import almanac.api.AlmanacException;
import almanac.api.host.HostCredentials;
import almanac.erp.table.Problems;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;

/** Finds drivers and data sources among the framework's services; drivers also in bundles that offer none. */
final class ServiceDataSources implements DataSources {
    private final BundleContext context;
    private final DriverBundles bundles;

    ServiceDataSources(BundleContext context) {
        this.context = context;
        this.bundles = new DriverBundles(context);
    }

    @Override
    public DataSourceFactory factory(String driverClass) {
        if (!driverClass.matches("[A-Za-z0-9_.$]+")) {
            throw new AlmanacException(Problems.say("no-driver", Problems.shown(driverClass)));
        }
        String filter = "(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + driverClass + ")";
        String otherwise = noDriver(driverClass);
        return find(DataSourceFactory.class, filter, otherwise)
                .or(() -> bundles.find(driverClass).map(DriverFactory::new))
                .orElseThrow(() -> new AlmanacException(otherwise));
    }

    /** MySQL's driver cannot ship with Almanac; MariaDB's, which does, speaks to MySQL as well. */
    private static String noDriver(String driverClass) {
        boolean mysql = driverClass.equals(JdbcUrl.Kind.MYSQL.driver);
        return Problems.say(mysql ? "no-mysql-driver" : "no-driver", driverClass);
    }

    @Override
    public DataSource dataSource(String filter) {
        String otherwise = Problems.say("no-data-source", Problems.shown(filter));
        return find(DataSource.class, filter, otherwise).orElseThrow(() -> new AlmanacException(otherwise));
    }

    @Override
    public HostCredentials credentials(String filter) {
        String otherwise = Problems.say("no-credentials", Problems.shown(filter));
        return find(HostCredentials.class, filter, otherwise).orElseThrow(() -> new AlmanacException(otherwise));
    }

    /** The best service; it is given back when this bundle stops. */
    private <T> Optional<T> find(Class<T> type, String filter, String otherwise) {
        try {
            Collection<ServiceReference<T>> found = context.getServiceReferences(type, filter);
            return found.stream().max(Comparator.naturalOrder()).map(context::getService);
        } catch (InvalidSyntaxException e) {
            throw new AlmanacException(otherwise, e);
        }
    }
}

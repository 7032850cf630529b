package almanac.erp.sql;

import almanac.api.AlmanacException;
import almanac.api.host.HostCredentials;
import almanac.erp.table.Problems;
import java.util.Collection;
import java.util.Comparator;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.jdbc.DataSourceFactory;

/** Finds drivers and data sources among the framework's services. */
final class ServiceDataSources implements DataSources {
    private final BundleContext context;

    ServiceDataSources(BundleContext context) {
        this.context = context;
    }

    @Override
    public DataSourceFactory factory(String driverClass) {
        if (!driverClass.matches("[A-Za-z0-9_.$]+")) {
            throw new AlmanacException(Problems.say("no-driver", Problems.shown(driverClass)));
        }
        return find(
                DataSourceFactory.class,
                "(" + DataSourceFactory.OSGI_JDBC_DRIVER_CLASS + "=" + driverClass + ")",
                Problems.say("no-driver", driverClass));
    }

    @Override
    public DataSource dataSource(String filter) {
        return find(DataSource.class, filter, Problems.say("no-data-source", Problems.shown(filter)));
    }

    @Override
    public HostCredentials credentials(String filter) {
        return find(HostCredentials.class, filter, Problems.say("no-credentials", Problems.shown(filter)));
    }

    /** The best service; it is given back when this bundle stops. */
    private <T> T find(Class<T> type, String filter, String otherwise) {
        try {
            Collection<ServiceReference<T>> found = context.getServiceReferences(type, filter);
            return found.stream()
                    .max(Comparator.naturalOrder())
                    .map(context::getService)
                    .orElseThrow(() -> new AlmanacException(otherwise));
        } catch (InvalidSyntaxException e) {
            throw new AlmanacException(otherwise, e);
        }
    }
}

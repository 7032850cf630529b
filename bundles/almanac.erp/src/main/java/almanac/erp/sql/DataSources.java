package almanac.erp.sql;

import almanac.api.host.HostCredentials;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/** Where drivers and data sources are found. */
interface DataSources {
    /**
     * The driver of a class.
     *
     * @throws almanac.api.AlmanacException where it is not installed
     */
    DataSourceFactory factory(String driverClass);

    /**
     * A data source that somebody else offers.
     *
     * @param filter an LDAP filter over its service properties
     * @throws almanac.api.AlmanacException where there is none
     */
    DataSource dataSource(String filter);

    /**
     * With what somebody else says to log in.
     *
     * @param filter an LDAP filter over its service properties
     * @throws almanac.api.AlmanacException where there is none
     */
    HostCredentials credentials(String filter);
}

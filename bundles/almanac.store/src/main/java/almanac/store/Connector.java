package almanac.store;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Makes data sources of one driver; a connection is only made when one is asked for. */
@FunctionalInterface
public interface Connector {
    /** A data source for an address, without a pool. */
    DataSource connect(StoreAddress address) throws SQLException;
}

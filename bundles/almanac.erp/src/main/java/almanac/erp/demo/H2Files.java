package almanac.erp.demo;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.osgi.service.jdbc.DataSourceFactory;

/** H2 databases, each in a file. */
final class H2Files {
    /** What H2 adds to a database's name. */
    static final String SUFFIX = ".mv.db";

    private static final String ALWAYS = ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private final DataSourceFactory h2;

    H2Files(DataSourceFactory h2) {
        this.h2 = h2;
    }

    /** To read only: any number of processes may. */
    DataSource toRead(Path database) throws SQLException {
        return open(database, "ACCESS_MODE_DATA=r;IFEXISTS=TRUE");
    }

    /** To write, by one process at a time; made where it is not there. */
    DataSource toWrite(Path database) throws SQLException {
        return open(database, "WRITE_DELAY=0");
    }

    /** To fill at once: commits reach the disk when the database is closed. */
    DataSource toFill(Path database) throws SQLException {
        return open(database, "WRITE_DELAY=60000");
    }

    /** The file of a database. */
    static Path file(Path database) {
        return database.resolveSibling(database.getFileName() + SUFFIX);
    }

    private DataSource open(Path database, String settings) throws SQLException {
        Properties properties = new Properties();
        String path = database.toAbsolutePath().toString().replace(";", "\\;");
        properties.setProperty(DataSourceFactory.JDBC_URL, "jdbc:h2:file:" + path + ";" + settings + ALWAYS);
        properties.setProperty(DataSourceFactory.JDBC_USER, "sa");
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, "");
        return h2.createDataSource(properties);
    }
}

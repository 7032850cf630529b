package almanac.erp.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;

class PostgresErpTest extends SqlErpContractTest {
    private static DataSource source;

    @BeforeAll
    static void fill() throws SQLException {
        try (Connection connection =
                SampleDatabase.postgres().getPostgresDatabase().getConnection()) {
            SampleDatabase.execute(connection, "create database contract");
        }
        source = SampleDatabase.postgres().getDatabase("postgres", "contract");
        SampleDatabase.fill(source);
    }

    @Override
    DataSource source() {
        return source;
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }
}

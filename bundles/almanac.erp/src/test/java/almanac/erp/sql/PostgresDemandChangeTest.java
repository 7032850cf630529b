package almanac.erp.sql;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;

class PostgresDemandChangeTest extends DemandChangeContractTest {
    private static DataSource source;

    @BeforeAll
    static void database() throws SQLException {
        try (Connection connection =
                SampleDatabase.postgres().getPostgresDatabase().getConnection()) {
            SampleDatabase.execute(connection, "create database changing");
        }
        source = SampleDatabase.postgres().getDatabase("postgres", "changing");
    }

    @Override
    DataSource source() {
        return source;
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    String zoned() {
        return "timestamptz";
    }

    @Override
    String plain() {
        return "timestamp";
    }

    @Override
    String inDays(int days) {
        return "now() + interval '" + days + " days'";
    }
}

package almanac.erp.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;

class PostgresInjectionTest extends ServerInjectionContractTest {
    private static final String DATABASE = "injection";

    @BeforeAll
    static void database() throws SQLException {
        try (Connection connection =
                SampleDatabase.postgres().getPostgresDatabase().getConnection()) {
            SampleDatabase.execute(connection, "create database " + DATABASE);
        }
    }

    @Override
    DataSource source() {
        return SampleDatabase.postgres().getDatabase("postgres", DATABASE);
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    String evil() {
        return "create or replace function evil() returns text language plpgsql as"
                + " $$ begin delete from secret; return 'A'; end $$";
    }

    @Override
    List<String> looker() {
        return List.of("create role looker login", "grant select on sale to looker");
    }

    @Override
    DataSource looking() {
        return SampleDatabase.postgres().getDatabase("looker", DATABASE);
    }

    @Override
    String named(String user) {
        return user;
    }
}

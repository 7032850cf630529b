package almanac.erp.sql;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;

class MariaDbDemandChangeTest extends DemandChangeContractTest {
    private static DataSource source;

    @BeforeAll
    static void database() throws SQLException {
        source = MariaDbServer.get().database("changing");
    }

    @Override
    DataSource source() {
        return source;
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.MARIADB;
    }

    @Override
    String zoned() {
        return "timestamp(6)";
    }

    @Override
    String plain() {
        return "datetime(6)";
    }

    @Override
    String inDays(int days) {
        return "now(6) + interval " + days + " day";
    }
}

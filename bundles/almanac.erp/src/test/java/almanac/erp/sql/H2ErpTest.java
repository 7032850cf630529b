package almanac.erp.sql;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;

class H2ErpTest extends SqlErpContractTest {
    private static final DataSource SOURCE = SampleDatabase.h2("contract");

    @BeforeAll
    static void fill() throws SQLException {
        SampleDatabase.fill(SOURCE);
    }

    @Override
    DataSource source() {
        return SOURCE;
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.H2;
    }
}

package almanac.erp.sql;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.erp.ErpContractTest;
import java.sql.Connection;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;

/** Views with the contract's names, in PostgreSQL. */
class PostgresErpTest extends ErpContractTest {
    private static DataSource source;

    @BeforeAll
    static void fill() throws Exception {
        try (Connection connection =
                SampleDatabase.postgres().getPostgresDatabase().getConnection()) {
            SampleDatabase.execute(connection, "create database contract");
        }
        source = SampleDatabase.postgres().getDatabase("postgres", "contract");
        SampleDatabase.fill(source);
    }

    @Override
    protected Erp open(Tenant tenant) {
        return new SqlErp(tenant, source, SQLDialect.POSTGRES, Mapping.views(null, "plan_", "test"));
    }
}

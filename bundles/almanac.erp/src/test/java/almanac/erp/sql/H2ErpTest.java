package almanac.erp.sql;

import almanac.api.Tenant;
import almanac.api.host.Erp;
import almanac.erp.ErpContractTest;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;

/** Views with the contract's names, in H2. */
class H2ErpTest extends ErpContractTest {
    private static final DataSource SOURCE = SampleDatabase.h2("contract");

    @BeforeAll
    static void fill() throws SQLException {
        SampleDatabase.fill(SOURCE);
    }

    @Override
    protected Erp open(Tenant tenant) {
        return new SqlErp(tenant, SOURCE, SQLDialect.H2, Mapping.views("PUBLIC", "plan_", "test"));
    }
}

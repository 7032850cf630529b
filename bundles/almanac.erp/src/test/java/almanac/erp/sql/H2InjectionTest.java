package almanac.erp.sql;

import javax.sql.DataSource;
import org.jooq.SQLDialect;

class H2InjectionTest extends InjectionContractTest {
    private static final DataSource SOURCE = SampleDatabase.h2("injection");

    @Override
    DataSource source() {
        return SOURCE;
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.H2;
    }
}

package almanac.erp.sql;

import javax.sql.DataSource;
import org.jooq.SQLDialect;

class H2WriteBackTest extends WriteBackContractTest {
    private static final DataSource SOURCE = SampleDatabase.h2("writing");

    @Override
    DataSource source() {
        return SOURCE;
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.H2;
    }
}

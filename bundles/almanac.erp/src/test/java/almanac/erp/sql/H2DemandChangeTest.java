package almanac.erp.sql;

import javax.sql.DataSource;
import org.jooq.SQLDialect;

class H2DemandChangeTest extends DemandChangeContractTest {
    private final DataSource source = SampleDatabase.h2("changing");

    @Override
    DataSource source() {
        return source;
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.H2;
    }

    @Override
    String zoned() {
        return "timestamp(6) with time zone";
    }

    @Override
    String plain() {
        return "timestamp(6)";
    }

    @Override
    String inDays(int days) {
        return "dateadd(day, " + days + ", current_timestamp)";
    }
}

package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.InputException;
import almanac.api.Tenant;
import almanac.api.host.Erp;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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

    /** PostgreSQL refuses the whole query, and does not say which row it is about. */
    @Test
    void aDayThatTheCalendarDoesNotHaveIsNamedByItsRow() throws Exception {
        try (Connection connection = source.getConnection()) {
            SampleDatabase.execute(
                    connection,
                    "create table odd_demand as select 'A' item_id, '' location_id, d demand_date, 1 quantity"
                            + " from (values ('2026-02-27'), ('2026-02-30')) days(d)");
        }
        try (Erp odd = new SqlErp(Tenant.DEFAULT, source, SQLDialect.POSTGRES, Mapping.views(null, "odd_", "test"))) {
            assertThatThrownBy(odd::lastDemandDate)
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("odd_demand")
                    .hasMessageContaining("row 2, column demand_date")
                    .hasMessageContaining("2026-02-30");
        }
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

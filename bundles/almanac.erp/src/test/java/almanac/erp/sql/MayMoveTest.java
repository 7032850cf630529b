package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that are open are moved and deleted without a trace; the mapping says which these are. */
class MayMoveTest {
    private static final String MAPPING =
            """
            -- table: demand
            select item as item_id, '' as location_id, sold_on as demand_date, pieces as quantity from line
            -- table: demand_change
            select item as item_id, '' as location_id, sold_on as demand_date, stamp as change_stamp, %s as may_move from line
            """;

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            SampleDatabase.execute(connection, sql);
        }
    }

    private static DataSource shop(String name) throws SQLException {
        DataSource source = SampleDatabase.h2(name);
        execute(
                source,
                "create table line (no int, item varchar(9), sold_on date, pieces int, stamp int, is_open varchar(1))");
        execute(
                source,
                "insert into line values (1, 'A', '2025-01-06', 1, 1, 'N'), (2, 'B', '2025-01-07', 2, 2, 'Y'),"
                        + " (3, 'C', '2025-01-08', 3, 3, 'Y'), (4, 'D', '2025-01-08', 4, 9, 'N')");
        return source;
    }

    private static SqlErp open(DataSource source, String flag) {
        return new SqlErp(Tenant.DEFAULT, source, SQLDialect.H2, Mapping.parse("m", MAPPING.formatted(flag)));
    }

    @ParameterizedTest
    @CsvSource({"text, is_open", "flag, is_open = 'Y'", "number, case when is_open = 'Y' then 1 else 0 end"})
    void whatIsOpenIsReadAgain(String name, String flag) throws SQLException {
        DataSource source = shop("may_move_" + name);
        try (SqlErp erp = open(source, flag)) {
            Remembered remembered = new Remembered(erp, TimeBucket.DAY);
            execute(source, "delete from line where no = 2");
            execute(source, "update line set sold_on = '2025-03-01', stamp = 10 where no = 3");
            assertThat(remembered.update().touched())
                    .extracting(cell -> cell.sku().itemId() + " " + cell.bucket())
                    .containsExactlyInAnyOrder("B 2025-01-07", "C 2025-01-08", "C 2025-03-01", "D 2025-01-08");
            remembered.assertAsReadAnew();
        }
    }

    @Test
    void withoutTheFlagTheTraceIsAllThereIs() throws SQLException {
        DataSource source = shop("may_move_none");
        try (SqlErp erp = open(source, "'N'")) {
            Remembered remembered = new Remembered(erp, TimeBucket.DAY);
            assertThat(remembered.update().touched())
                    .extracting(cell -> cell.sku().itemId())
                    .containsExactly("D");
        }
    }
}

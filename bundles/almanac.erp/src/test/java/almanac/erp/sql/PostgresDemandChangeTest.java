package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandChanges;
import almanac.api.host.DemandLine;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Change stamps that are moments, with and without a zone. */
class PostgresDemandChangeTest {
    private static final String DEMAND = "-- table: demand\n"
            + "select item as item_id, place as location_id, day as demand_date, pieces as quantity, company as tenant_id from sale\n"
            + "-- table: demand_change\n";
    private static DataSource source;

    @BeforeAll
    static void database() throws SQLException {
        try (Connection connection =
                SampleDatabase.postgres().getPostgresDatabase().getConnection()) {
            SampleDatabase.execute(connection, "create database changing");
        }
        source = SampleDatabase.postgres().getDatabase("postgres", "changing");
    }

    @BeforeEach
    void sales() throws SQLException {
        execute("drop table if exists sale");
        execute("create table sale (item text, place char(3), day date, pieces int, company text,"
                + " zoned timestamptz default now(), plain timestamp default now(), word text default 'x')");
        execute("insert into sale (item, place, day, pieces, company, zoned, plain) values"
                + " ('A', 'W', '2025-01-06', 1, '1', now() - interval '3 days', now() - interval '3 days'),"
                + " ('B', 'W', '2025-01-06', 2, '1', now() - interval '3 days', now() - interval '3 days'),"
                + " ('C', 'W', '2025-01-06', 2, '1', now() + interval '9 years', now() + interval '9 years')");
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            SampleDatabase.execute(connection, sql);
        }
    }

    private static SqlErp open(String stamp) {
        return new SqlErp(
                new Tenant("1"),
                source,
                SQLDialect.POSTGRES,
                Mapping.parse(
                        "m",
                        DEMAND + "select item as item_id, place as location_id, day as demand_date, " + stamp
                                + " as change_stamp, company as tenant_id from sale"));
    }

    @Test
    void momentsTellWhatChanged() throws SQLException {
        for (String stamp : new String[] {"zoned", "plain", "cast(zoned as date)"}) {
            sales();
            try (SqlErp erp = open(stamp)) {
                String mark = erp.demandChanges(TimeBucket.MONTH, null).mark();
                assertThat(mark).startsWith("20").doesNotContain("203");
                execute("insert into sale (item, place, day, pieces, company) values ('A', 'W', '2025-01-30', 5, '1'),"
                        + " ('A', 'W', '2025-01-30', 7, '2')");
                DemandChanges changes = erp.demandChanges(TimeBucket.MONTH, mark);
                assertThat(changes.now())
                        .filteredOn(line -> line.sku().itemId().equals("A"))
                        .singleElement()
                        .extracting(DemandLine::quantity)
                        .isEqualTo(6.0);
                assertThat(changes.complete()).isTrue();
            }
        }
    }

    @Test
    void aStampThatIsAWordIsRefused() {
        try (SqlErp erp = open("word")) {
            assertThatThrownBy(() -> erp.demandChanges(TimeBucket.DAY, null))
                    .hasMessage("demand_change (m), column change_stamp: is neither a moment nor a number");
        }
    }
}

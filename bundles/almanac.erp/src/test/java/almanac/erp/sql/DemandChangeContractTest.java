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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every database: change stamps that are moments, with and without a zone, days and numbers. */
abstract class DemandChangeContractTest {
    private static final String DEMAND = "-- table: demand\n"
            + "select item as item_id, place as location_id, sold_on as demand_date, pieces as quantity, company as tenant_id from sale\n"
            + "-- table: demand_change\n";

    abstract DataSource source();

    abstract SQLDialect dialect();

    /** The type of moments with a zone, to fractions of a second. */
    abstract String zoned();

    /** The type of moments without a zone, to fractions of a second. */
    abstract String plain();

    /** The moment so many days from now, to fractions of a second. */
    abstract String inDays(int days);

    @BeforeEach
    void sales() throws SQLException {
        sales("date");
    }

    private void sales(String day) throws SQLException {
        execute("drop table if exists sale");
        execute("create table sale (item varchar(9), place char(3), sold_on " + day
                + ", pieces int, company varchar(9), zoned " + zoned() + " null, plain " + plain()
                + " null, word varchar(9) default 'x', grows numeric(20, 6))");
        sold("'A', 'W', '2025-01-06', 1, '1'", -3, "17.25");
        sold("'B', 'W', '2025-01-06', 2, '1'", -5, "17.5");
        sold("'C', 'W', '2025-01-06', 2, '1'", 9 * 365, "17.75");
    }

    /** A sale with stamps of every kind. */
    private void sold(String line, int days, String number) throws SQLException {
        execute("insert into sale (item, place, sold_on, pieces, company, zoned, plain, grows) values (" + line + ", "
                + inDays(days) + ", " + inDays(days) + ", " + number + ")");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = source().getConnection()) {
            SampleDatabase.execute(connection, sql);
        }
    }

    private SqlErp open(String stamp) {
        return new SqlErp(
                new Tenant("1"),
                source(),
                dialect(),
                Mapping.parse(
                        "m",
                        DEMAND + "select item as item_id, place as location_id, sold_on as demand_date, " + stamp
                                + " as change_stamp, company as tenant_id from sale"));
    }

    @Test
    void stampsTellWhatChanged() throws SQLException {
        for (String stamp : new String[] {"zoned", "plain", "cast(zoned as date)", "grows"}) {
            sales();
            try (SqlErp erp = open(stamp)) {
                String mark = erp.demandChanges(TimeBucket.MONTH, null).mark();
                if (stamp.equals("grows")) {
                    assertThat(mark).startsWith("17.75");
                } else {
                    assertThat(mark).startsWith("20").doesNotContain("203");
                }
                sold("'A', 'W', '2025-01-30', 5, '1'", 0, "17.750001");
                sold("'A', 'W', '2025-01-30', 7, '2'", 0, "17.750002");
                DemandChanges changes = erp.demandChanges(TimeBucket.MONTH, mark);
                assertThat(changes.now())
                        .as(stamp)
                        .filteredOn(line -> line.sku().itemId().equals("A"))
                        .singleElement()
                        .extracting(DemandLine::quantity)
                        .isEqualTo(6.0);
                assertThat(changes.complete()).isTrue();
                assertThat(changes.touched())
                        .as(stamp)
                        .extracting(cell -> cell.sku().itemId())
                        .doesNotContain("B");
            }
        }
    }

    @Test
    void whatIsRememberedAndThenChangedIsAsReadAnew() throws SQLException {
        for (TimeBucket bucket : new TimeBucket[] {TimeBucket.DAY, TimeBucket.WEEK, TimeBucket.MONTH}) {
            sales(bucket == TimeBucket.DAY ? plain() : bucket == TimeBucket.WEEK ? zoned() : "date");
            try (SqlErp erp = open("plain")) {
                Remembered remembered = new Remembered(erp, bucket);
                sold("'a', 'w', '2024-12-30', 5, '1'", 0, "18");
                execute("update sale set pieces = 11, plain = " + inDays(0) + " where item = 'B'");
                assertThat(remembered.update().touched()).isNotEmpty();
                remembered.assertAsReadAnew();
                sold("'a', 'W', '2024-12-30', 6, '1'", 0, "19");
                sold("'A', 'w', '2025-01-06', 7, '1'", 0, "20");
                remembered.update();
                remembered.assertAsReadAnew();
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

package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Item;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MariaDB, and what is peculiar to it. */
class MariaDbErpTest extends SqlErpContractTest {
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final DemandQuery DAYS = new DemandQuery(TimeBucket.DAY, null, null);

    private static DataSource source;

    @BeforeAll
    static void fill() throws SQLException {
        source = MariaDbServer.get().database("contract");
        SampleDatabase.fillMariaDb(source);
    }

    @AfterEach
    void ourZone() {
        TimeZone.setDefault(ZONE);
    }

    @Override
    DataSource source() {
        return source;
    }

    @Override
    SQLDialect dialect() {
        return SQLDialect.MARIADB;
    }

    private static SqlErp open(String... sections) {
        return new SqlErp(Tenant.DEFAULT, source, SQLDialect.MARIADB, Mapping.parse("m", String.join("\n", sections)));
    }

    private static List<String> demand(String select) {
        return demand(select, DAYS);
    }

    private static List<String> demand(String select, DemandQuery query) {
        try (SqlErp erp = open("-- table: demand", select);
                Stream<DemandLine> lines = erp.demand(query)) {
            return lines.map(line -> line.sku().key() + " " + line.date() + " " + line.quantity())
                    .toList();
        }
    }

    private static void execute(String... statements) throws SQLException {
        MariaDbServer.execute(source, statements);
    }

    /** MariaDB holds all of these for the same, in columns of most character sets and in comparisons of most connections. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "varchar(20)",
                "varchar(20) character set latin1",
                "varchar(20) collate utf8mb4_uca1400_ai_ci",
                "char(20)",
                "text"
            })
    void keysThatMariaDbHoldsForTheSameStayApart(String type) throws SQLException {
        execute(
                "drop table if exists folded",
                "create table folded (sku " + type + ", place varchar(9), pieces decimal(12, 3))",
                "insert into folded values ('abc', 'W', 1), ('ABC', 'W', 2), ('abc ', 'w', 4), ('äbc', 'W', 8),"
                        + " (' abc', 'W', 16.125)");
        assertThat(demand("select sku as item_id, place as location_id, date '2026-01-05' as demand_date,"
                        + " pieces as quantity from folded"))
                .containsExactly(
                        "ABC@W 2026-01-05 2.0",
                        "abc@W 2026-01-05 17.125",
                        "abc@w 2026-01-05 4.0",
                        "äbc@W 2026-01-05 8.0");
        try (SqlErp erp = open(
                "-- table: demand",
                "select 'abc' as item_id, '' as location_id, date '2026-01-05' as demand_date, 1 as quantity",
                "-- table: item",
                "select sku as item_id, 'Ä名称😀' as item_name from folded where pieces in (1, 2, 8)")) {
            assertThat(all(erp.items())).extracting(Item::itemId).containsExactlyInAnyOrder("abc", "ABC", "äbc");
            assertThat(all(erp.items())).extracting(Item::name).containsOnly("Ä名称😀");
        }
    }

    @Test
    void aKeyThatComesTwiceIsFoundThoughItIsWrittenInTwoWays() {
        try (SqlErp erp = open(
                "-- table: demand",
                "select 'abc' as item_id, '' as location_id, date '2026-01-05' as demand_date, 1 as quantity",
                "-- table: item",
                "select 'abc' as item_id union all select 'ABC' union all select 'abc '")) {
            assertThatThrownBy(() -> all(erp.items()))
                    .hasMessage("item (m), row 3, column item_id: abc: there is an earlier row with the same key");
        }
    }

    @Test
    void decimalsAreAddedExactlyAndNamesMayBeQuotedEitherWay() throws SQLException {
        execute(
                "drop table if exists `order line`",
                "create table `order line` (`group` varchar(9), `when` date, `key` decimal(30, 10))",
                "insert into `order line` select 'A', '2026-01-05', 0.1 from seq_1_to_30");
        String quoted = "select `group` as item_id, '' as location_id, `when` as demand_date, `key` as quantity,"
                + " `key` * 3 as net_amount from `order line`";
        assertThat(demand(quoted)).containsExactly("A 2026-01-05 3.0");
        assertThat(demand(quoted.replace("as quantity", "as 'quantity'"))).containsExactly("A 2026-01-05 3.0");
        execute("set global sql_mode = 'ANSI_QUOTES,STRICT_TRANS_TABLES'");
        try {
            assertThat(demand(quoted.replace('`', '"'))).containsExactly("A 2026-01-05 3.0");
            assertThat(demand(quoted)).containsExactly("A 2026-01-05 3.0");
        } finally {
            execute("set global sql_mode = default");
        }
    }

    @Test
    void textThatIsNoNumberOrDayIsNamed() {
        String select = "select 'A' as item_id, '' as location_id, '%s' as demand_date, '%s' as quantity"
                + " union all select 'B', '', '2026-01-06 23:59:59', ' 1e1 '";
        assertThat(demand(select.formatted("2026-01-05", "-.5")))
                .containsExactly("A 2026-01-05 -0.5", "B 2026-01-06 10.0");
        for (String[] bad : new String[][] {
            {"2026-02-31", "1", "row 1, column demand_date: '2026-02-31' is not a date"},
            {"0000-00-00", "1", "row 1, column demand_date: '0000-00-00' is not a date"},
            {"2026-01-05", "1,5", "row 1, column quantity: '1,5' is not a plain decimal number"},
            {"2026-01-05", "1 pcs", "row 1, column quantity: '1 pcs' is not"},
        }) {
            assertThatThrownBy(() -> demand(select.formatted(bad[0], bad[1])))
                    .hasMessageStartingWith("demand (m), " + bad[2])
                    .hasMessageNotContaining("\n");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TimeBucket.class,
            names = {"DAY", "WEEK", "MONTH"})
    void aMomentCountsOnItsDayInOurZoneAndATimeWithoutZoneOnItsOwn(TimeBucket bucket) throws SQLException {
        execute(
                "drop table if exists moments",
                "create table moments (pieces int, zoned timestamp(6) null, plain datetime(6))");
        try (Connection connection = source.getConnection()) {
            SampleDatabase.execute(connection, "set time_zone = '+00:00'");
            SampleDatabase.execute(
                    connection, "insert into moments values (1, '2026-05-31 20:30:00.5', '2026-05-31 20:30:00.5')");
        }
        String select = "select 'A' as item_id, '' as location_id, %s as demand_date, pieces as quantity from moments";
        DemandQuery all = new DemandQuery(bucket, null, null);
        String first =
                bucket == TimeBucket.DAY ? "2026-05-31" : bucket == TimeBucket.WEEK ? "2026-05-25" : "2026-05-01";
        String next = "2026-06-01";
        for (String zone : List.of("Asia/Shanghai", "UTC", "GMT+05:30", "-03:00")) {
            TimeZone.setDefault(TimeZone.getTimeZone(ZoneId.of(zone)));
            boolean ahead = zone.equals("Asia/Shanghai") || zone.equals("GMT+05:30");
            if (zone.equals("Asia/Shanghai")) {
                // It has had summers, so it needs its name.
                loadZone(zone, 8);
            }
            assertThat(demand(select.formatted("zoned"), all))
                    .as(zone)
                    .containsExactly("A " + (ahead ? next : first) + " 1.0");
            assertThat(demand(select.formatted("plain"), all)).as(zone).containsExactly("A " + first + " 1.0");
            assertThat(demand(select.formatted("cast(zoned as date)"), all))
                    .as(zone)
                    .containsExactly("A " + (ahead ? next : first) + " 1.0");
        }
    }

    /** Gives the server a zone as mariadb-tzinfo-to-sql would, without its changes. */
    private static void loadZone(String name, int hours) throws SQLException {
        execute(
                "insert ignore into mysql.time_zone (time_zone_id, use_leap_seconds) values (" + (100 + hours)
                        + ", 'N')",
                "insert ignore into mysql.time_zone_name values ('" + name + "', " + (100 + hours) + ")",
                "insert ignore into mysql.time_zone_transition_type values (" + (100 + hours) + ", 0, " + hours * 3600
                        + ", 0, 'X')");
    }

    @Test
    void aZoneThatTheDatabaseDoesNotKnowIsToldWhereItMatters() throws SQLException {
        TimeZone.setDefault(TimeZone.getTimeZone("Australia/Adelaide"));
        execute("drop table if exists zoned", "create table zoned (sold timestamp, pieces int)");
        execute("insert into zoned values ('2026-05-31 20:30:00', 1)");
        String select = "select 'A' as item_id, '' as location_id, %s as demand_date, pieces as quantity from zoned";
        assertThatThrownBy(() -> demand(select.formatted("sold")))
                .hasMessageStartingWith("demand (m), column demand_date: is a TIMESTAMP")
                .hasMessageContaining("Australia/Adelaide");
        assertThat(demand(select.formatted("cast(sold as datetime)"))).hasSize(1);
    }

    @Test
    void connectionsAreGivenBackAsTheyWere() throws SQLException {
        try (Connection connection = source.getConnection()) {
            SampleDatabase.execute(connection, "set time_zone = '-11:00'");
            connection.setAutoCommit(true);
            String before = state(connection);
            new Session(uncloseable(connection), SQLDialect.MARIADB).close();
            assertThat(state(connection)).isEqualTo(before);
            SampleDatabase.execute(connection, "create or replace table still_writes (a int)");
        }
    }

    private static Connection uncloseable(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                MariaDbErpTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("close") ? null : method.invoke(connection, arguments));
    }

    private static String state(Connection connection) throws SQLException {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select concat_ws(' ', @@time_zone, @@autocommit, @@tx_read_only)")) {
            row.next();
            return row.getString(1);
        }
    }

    /** Whoever reads one row keeps the server busy with the others: they are not in memory. */
    @Test
    void rowsStream() throws SQLException {
        try (SqlErp erp = open(
                        "-- table: demand",
                        "select 'A' as item_id, '' as location_id, date '2026-01-05' as demand_date, 1 as quantity",
                        "-- table: item",
                        "select lpad(seq, 60, '0') as item_id, rpad('', 200, 'x') as item_name from seq_1_to_100000");
                Stream<Item> items = erp.items()) {
            assertThat(items.iterator().next().itemId()).endsWith("01");
            assertThat(running()).isEqualTo(1);
        }
        assertThat(running()).isZero();
    }

    private static int running() throws SQLException {
        try (Connection connection = source.getConnection();
                ResultSet row = connection
                        .createStatement()
                        .executeQuery("select count(*) from information_schema.processlist"
                                + " where info like '%seq_1_to_100000%' and id <> connection_id()")) {
            row.next();
            return row.getInt(1);
        }
    }
}

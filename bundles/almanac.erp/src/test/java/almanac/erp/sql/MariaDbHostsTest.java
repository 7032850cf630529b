package almanac.erp.sql;

import static almanac.erp.Secrets.SECRET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.api.host.HostCredentials;
import almanac.api.host.Item;
import almanac.erp.ErpContractTest;
import almanac.erp.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mariadb.jdbc.Driver;
import org.osgi.service.jdbc.DataSourceFactory;

/** Opening MariaDB by the properties of a host, and every way in which that goes wrong. */
class MariaDbHostsTest {
    private static final DataSources DRIVERS = new DataSources() {
        @Override
        public DataSourceFactory factory(String driverClass) {
            assertThat(driverClass).isEqualTo(Driver.class.getName());
            return new DriverFactory(new Driver());
        }

        @Override
        public HostCredentials credentials(String filter) {
            throw new AlmanacException("no credentials");
        }

        @Override
        public DataSource dataSource(String filter) {
            return MariaDbServer.source(MariaDbServer.get().url("hosts"), "planner", SECRET);
        }
    };

    @TempDir
    Path folder;

    @BeforeAll
    static void databases() throws SQLException {
        DataSource shop = MariaDbServer.get().database("hosts");
        SampleDatabase.fillMariaDb(shop);
        MariaDbServer.execute(
                shop,
                "create user planner identified by '" + SECRET + "'",
                "grant select on hosts.* to planner",
                "create table sale (id int auto_increment primary key, article char(6), shop text, sold_at datetime(3),"
                        + " pieces text, company int)",
                "insert into sale (article, shop, sold_at, pieces, company) values"
                        + " ('A', 'S', '2024-01-05 10:00:00.5', '2', 1), ('A', 'S', '2024-01-05 11:00', ' 1e1 ', 1),"
                        + " ('A', 'S', '2024-01-07 23:59:59.999', '-1', 1), ('B', 'S', '2024-01-06', '4', 2)");
    }

    private Erp open(Tenant tenant, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.properties"), String.join("\n", lines));
        return new SqlHosts(DRIVERS).open(SqlHostSettings.read(file), tenant);
    }

    private static String url(String database) {
        return "url=" + MariaDbServer.get().url(database);
    }

    private void mapping(String columns) throws IOException {
        Files.writeString(folder.resolve("shop.sql"), "-- table: demand\nselect " + columns + " from sale");
    }

    private static List<DemandLine> demand(Erp erp) {
        try (erp;
                Stream<DemandLine> lines = erp.demand(new DemandQuery(TimeBucket.WEEK, null, null))) {
            return lines.toList();
        }
    }

    /** MySQL's dialect is as near as can be had without a MySQL. */
    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "mysql"})
    void aMappingFile(String dialect) throws IOException {
        Files.writeString(
                folder.resolve("shop.sql"),
                "-- table: demand\nselect article as ITEM_ID, shop as location_id, sold_at as demand_date, pieces as quantity"
                        + " from sale where company = cast(:tenant as int) and sold_at >= :from and sold_at <= :to");
        String[] settings = {
            url("hosts"),
            "user=planner",
            "password=" + SECRET,
            "mapping=shop.sql",
            "tenant=1",
            "fetch_size=1",
            "dialect=" + dialect
        };
        assertThat(demand(open(Tenant.DEFAULT, settings))).singleElement().satisfies(line -> {
            assertThat(line.sku().key()).isEqualTo("A@S");
            assertThat(line.quantity()).isEqualTo(11);
            assertThat(line.date()).hasToString("2024-01-01");
        });
        assertThatThrownBy(() -> open(new Tenant("2"), settings)).hasMessageContaining("not for the tenant '2'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mariadb", "mysql"})
    void viewsUnderAPrefixOfAnotherDatabase(String dialect) throws IOException {
        Erp erp = open(
                Tenant.DEFAULT,
                url(""),
                "user=planner",
                "password=" + SECRET,
                "schema=hosts",
                "prefix=plan_",
                "dialect=" + dialect);
        assertThat(ErpContractTest.everything(erp).get("signal")).hasSize(2);
        assertThat(demand(erp)).isNotEmpty();
    }

    @Test
    void aDataSourceService() throws IOException {
        Erp erp = open(Tenant.DEFAULT, "datasource.target=(name=shop)", "prefix=plan_");
        assertThat(ErpContractTest.everything(erp).get("item")).isNotEmpty();
    }

    @Test
    void tenantColumnLimitsTheRows() throws IOException {
        mapping("article as item_id, '' as location_id, sold_at as demand_date, 1 as quantity, company as tenant_id");
        String[] settings = {url("hosts"), "user=planner", "password=" + SECRET, "mapping=shop.sql"};
        assertThat(demand(open(new Tenant("1"), settings)))
                .allMatch(l -> l.sku().itemId().equals("A"));
        assertThatThrownBy(() -> demand(open(new Tenant("3"), settings)))
                .hasMessage("demand (shop.sql): has no row, and without demand nothing can be planned");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null as item_id, '' as location_id, sold_at as demand_date, 1 as quantity | , row 1, column item_id: must not be empty",
                "article as item_id, '' as location_id, cast(null as date) as demand_date, 1 as quantity | , row 1, column demand_date: must not be empty",
                "article as item_id, '' as location_id, sold_at as demand_date, nullif(id, 2) as quantity | , row 2, column quantity: must not be empty",
                "article as item_id, '' as location_id, sold_at as demand_date, 1 as quantity, 'x' as net_amount | , row 1, column net_amount: 'x' is not a number",
                "article as item_id, '' as location_id, sold_at as demand_date | , column quantity: this column is missing",
                "article as item_id, '' as location_id, sold_at as demand_date, 1 as quantity, 2 as quantity | : database 127.0.0.1:",
                "colour as item_id, '' as location_id, sold_at as demand_date, 1 as quantity | : database 127.0.0.1:",
            })
    void badRowsAndColumns(String columns, String message) throws IOException {
        mapping(columns);
        assertThatThrownBy(() -> demand(
                        open(Tenant.DEFAULT, url("hosts"), "user=planner", "password=" + SECRET, "mapping=shop.sql")))
                .isInstanceOf(AlmanacException.class)
                .hasMessageStartingWith("demand (shop.sql)" + message)
                .hasMessageNotContaining("conn=")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hosts | planner | wrong-%s | : user or password is wrong",
                "nosuchdb | planner | %s | : there is no such database, or the user may not use it",
                "hosts | nobody | %s | : user or password is wrong",
            })
    void logins(String database, String user, String password, String message) {
        assertRefused(
                "database " + shown(database) + " (" + folder.resolve("shop.properties") + ")" + message,
                url(database),
                "user=" + user,
                "password=" + String.format(password, SECRET));
    }

    private static String shown(String database) {
        return JdbcUrl.parse(MariaDbServer.get().url(database)).shown();
    }

    @Test
    void unreachableAndUnknown() {
        assertRefused(
                "database 127.0.0.1:1/x (" + folder.resolve("shop.properties") + "): cannot be reached",
                "url=jdbc:mariadb://127.0.0.1:1/x?user=me&password=" + SECRET);
        assertRefused(
                "demand (nosuch_demand): there is no such table or view, and without demand nothing can be planned",
                url("hosts"),
                "user=planner",
                "password=" + SECRET,
                "prefix=nosuch_");
        // A driver that is told to take a URL which it does not know.
        assertRefused(
                "database 127.0.0.1:1/x (" + folder.resolve("shop.properties") + "): cannot be reached",
                "url=jdbc:mysql://127.0.0.1:1/x?password=" + SECRET,
                "driver=" + Driver.class.getName());
    }

    private void assertRefused(String message, String... settings) {
        assertThatThrownBy(() -> open(Tenant.DEFAULT, settings))
                .isInstanceOf(AlmanacException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("\n");
        Secrets.assertKeptWhereItFails(() -> {
            try {
                open(Tenant.DEFAULT, settings);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aConnectionThatIsCutWhileItIsReadIsTold() throws Exception {
        Files.writeString(
                folder.resolve("shop.sql"),
                "-- table: demand\nselect 'A' as item_id, '' as location_id, date '2024-01-05' as demand_date, 1 as quantity"
                        + "\n-- table: item\nselect lpad(seq, 60, '0') as item_id, rpad('', 200, 'x') as item_name"
                        + " from seq_1_to_100000");
        try (Erp erp = open(Tenant.DEFAULT, url("hosts"), "user=planner", "password=" + SECRET, "mapping=shop.sql");
                Stream<Item> items = erp.items()) {
            Iterator<Item> rows = items.iterator();
            rows.next();
            MariaDbServer.execute(MariaDbServer.get().source("hosts"), "kill user planner");
            assertThatThrownBy(() -> rows.forEachRemaining(item -> {}))
                    .hasMessage("database " + shown("hosts") + " (" + folder.resolve("shop.properties")
                            + "): the connection was lost");
        }
        try (Erp erp = open(Tenant.DEFAULT, url("hosts"), "user=planner", "password=" + SECRET, "prefix=plan_")) {
            assertThat(erp.lastDemandDate()).isNotNull();
        }
    }
}

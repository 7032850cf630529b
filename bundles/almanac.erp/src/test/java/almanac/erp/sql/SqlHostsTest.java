package almanac.erp.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.AlmanacException;
import almanac.api.Tenant;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandLine;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.api.host.HostCredentials;
import almanac.erp.ErpContractTest;
import almanac.erp.table.Problems;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.Driver;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** Opening database hosts by their properties, and every way in which that goes wrong. */
class SqlHostsTest {
    private static final String SECRET = "s3cret-word";

    @TempDir
    Path folder;

    private static int port;

    /** The drivers as their bundles offer them. */
    private static final DataSources DRIVERS = new DataSources() {
        @Override
        public DataSourceFactory factory(String driverClass) {
            return switch (driverClass) {
                case "org.h2.Driver" -> new OsgiDataSourceFactory(new Driver());
                case "org.postgresql.Driver" -> new PGDataSourceFactory();
                default -> throw new AlmanacException(Problems.say("no-driver", driverClass));
            };
        }

        @Override
        public HostCredentials credentials(String filter) {
            throw new AlmanacException("no credentials");
        }

        @Override
        public DataSource dataSource(String filter) {
            return SampleDatabase.h2("hosts");
        }
    };

    @BeforeAll
    static void databases() throws Exception {
        SampleDatabase.fill(SampleDatabase.h2("hosts"));
        port = SampleDatabase.postgres().getPort();
        try (Connection connection =
                SampleDatabase.postgres().getPostgresDatabase().getConnection()) {
            SampleDatabase.execute(connection, "create database hosts");
            SampleDatabase.execute(connection, "create user planner password '" + SECRET + "'");
            requirePassword(connection);
        }
        try (Connection connection =
                SampleDatabase.postgres().getDatabase("postgres", "hosts").getConnection()) {
            SampleDatabase.execute(
                    connection,
                    "create table sale (id serial, article char(6), shop text, sold_at timestamptz, pieces text, company int)");
            SampleDatabase.execute(connection, "grant select on sale to planner");
            SampleDatabase.execute(
                    connection,
                    "insert into sale (article, shop, sold_at, pieces, company) values"
                            + " ('A', 'S', '2024-01-05 10:00Z', '2', 1), ('A', 'S', '2024-01-05 11:00Z', ' 1e1 ', 1),"
                            + " ('A', 'S', '2024-01-07 23:00Z', '-1', 1), ('B', 'S', '2024-01-06 00:00Z', '4', 2)");
        }
    }

    /** The embedded server trusts everybody; here it must not trust the planner. */
    private static void requirePassword(Connection connection) throws Exception {
        try (ResultSet file = connection.createStatement().executeQuery("show hba_file")) {
            file.next();
            Path access = Path.of(file.getString(1));
            Files.writeString(access, "host all planner all scram-sha-256\n" + Files.readString(access));
        }
        SampleDatabase.execute(connection, "select pg_reload_conf()");
    }

    private Erp open(Tenant tenant, String... lines) throws IOException {
        Path file = Files.writeString(folder.resolve("shop.properties"), String.join("\n", lines));
        return new SqlHosts(DRIVERS).open(SqlHostSettings.read(file), tenant);
    }

    private String url(String database) {
        return "url=jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private void mapping(String... lines) throws IOException {
        Files.writeString(folder.resolve("shop.sql"), String.join("\n", lines));
    }

    private void sales(String where) throws IOException {
        mapping(
                "-- table: demand",
                "select article as ITEM_ID, shop as location_id, sold_at as demand_date, pieces as quantity from sale "
                        + where);
    }

    private static List<DemandLine> demand(Erp erp) {
        try (erp;
                Stream<DemandLine> lines = erp.demand(new DemandQuery(TimeBucket.WEEK, null, null))) {
            return lines.toList();
        }
    }

    @Test
    void aMappingFileOnPostgres() throws IOException {
        sales("where company = cast(:tenant as int) and sold_at >= :from");
        String[] settings = {
            url("hosts"), "user=planner", "password=" + SECRET, "mapping=shop.sql", "tenant=1", "fetch_size=1"
        };
        List<DemandLine> lines = demand(open(Tenant.DEFAULT, settings));
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).sku().key()).isEqualTo("A@S");
        assertThat(lines.get(0).quantity()).isEqualTo(11);
        assertThat(lines.get(0).date()).hasToString("2024-01-01");
        assertThat(open(new Tenant("1"), settings).tenant()).isEqualTo(new Tenant("1"));
        assertThatThrownBy(() -> open(new Tenant("2"), settings))
                .hasMessageEndingWith("shop.properties, column tenant: this host is not for the tenant '2'");
    }

    @Test
    void whatIsEverybodysIsNotReadForOneTenant() throws IOException {
        sales("");
        String[] settings = {url("hosts"), "user=planner", "password=" + SECRET, "mapping=shop.sql"};
        assertThat(demand(open(Tenant.DEFAULT, settings))).isNotEmpty();
        assertThatThrownBy(() -> open(new Tenant("1"), settings))
                .hasMessageStartingWith("demand (shop.sql): this table is not limited to a tenant")
                .hasMessageContaining("'1'");
        String[] bound = {url("hosts"), "user=planner", "password=" + SECRET, "mapping=shop.sql", "tenant=1"};
        assertThat(demand(open(new Tenant("1"), bound))).isNotEmpty();

        mapping(
                "-- table: demand",
                "select article as item_id, shop as location_id, sold_at as demand_date, pieces as quantity, company as"
                        + " tenant_id from sale",
                "-- write: level",
                "update sale set pieces = :reorder_point where article = :item");
        assertThatThrownBy(() -> open(new Tenant("1"), settings)).hasMessageStartingWith("write: level: ");
    }

    @Test
    void tenantColumnLimitsTheRows() throws IOException {
        mapping(
                "-- table: demand",
                "select article as item_id, '' as location_id, sold_at as demand_date, 1 as quantity, company as tenant_id from sale");
        String[] settings = {url("hosts"), "user=planner", "password=" + SECRET, "mapping=shop.sql"};
        assertThat(demand(open(new Tenant("1"), settings)))
                .allMatch(l -> l.sku().itemId().equals("A"));
        assertThat(demand(open(new Tenant("2"), settings)))
                .allMatch(l -> l.sku().itemId().equals("B"));
        assertThatThrownBy(() -> demand(open(new Tenant("3"), settings)))
                .hasMessage("demand (shop.sql): has no row, and without demand nothing can be planned");
    }

    @Test
    void passwordFromAFileOrTheUrl() throws IOException {
        sales("");
        Files.writeString(folder.resolve("pw"), SECRET + "\n");
        assertThat(demand(open(Tenant.DEFAULT, url("hosts"), "user=planner", "password_file=pw", "mapping=shop.sql")))
                .isNotEmpty();
        assertThat(demand(open(
                        Tenant.DEFAULT,
                        url("hosts") + "?user=planner&password=" + SECRET + "&ssl=false",
                        "mapping=shop.sql")))
                .isNotEmpty();
    }

    @Test
    void aDataSourceService() throws IOException {
        Erp erp = open(Tenant.DEFAULT, "datasource.target=(name=shop)", "prefix=plan_");
        assertThat(ErpContractTest.everything(erp).get("item")).isNotEmpty();
    }

    @Test
    void h2ByUrl() throws IOException {
        Erp erp = open(Tenant.DEFAULT, "url=jdbc:h2:mem:hosts", "prefix=plan_", "schema=public");
        assertThat(ErpContractTest.everything(erp).get("item")).isNotEmpty();
        assertThat(demand(erp)).isNotEmpty();
    }

    @Test
    void nothingCanBeChanged() throws Exception {
        try (Connection connection =
                SampleDatabase.postgres().getDatabase("postgres", "hosts").getConnection()) {
            SampleDatabase.execute(
                    connection, "create function evil() returns int language sql as 'delete from sale returning 1'");
        }
        mapping(
                "-- table: demand",
                "select evil() as item_id, '' as location_id, sold_at as demand_date, 1 as quantity from sale");
        assertThatThrownBy(() -> demand(open(Tenant.DEFAULT, url("hosts"), "user=postgres", "mapping=shop.sql")))
                .hasMessageContaining("read-only transaction");
        sales("");
        assertThat(demand(open(Tenant.DEFAULT, url("hosts"), "user=postgres", "mapping=shop.sql")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null as item_id, '' as location_id, sold_at as demand_date, 1 as quantity | , row 1, column item_id: must not be empty",
                "article as item_id, '' as location_id, null::date as demand_date, 1 as quantity | , row 1, column demand_date: must not be empty",
                "article as item_id, '' as location_id, sold_at as demand_date, nullif(id, 2) as quantity | , row 2, column quantity: must not be empty",
                "article as item_id, '' as location_id, sold_at as demand_date, 'NaN'::float as quantity | , row 1, column quantity: 'NaN' is not a finite number",
                "article as item_id, '' as location_id, sold_at as demand_date, case id when 3 then '1,5' else '2' end as quantity | , row 3, column quantity: '1,5' is not a plain decimal number",
                "article as item_id, '' as location_id, case id when 2 then '2024-02-31' else '2024-02-01' end as demand_date, 1 as quantity | , row 2, column demand_date: '2024-02-31' is not a date",
                "article as item_id, '' as location_id, '31.1.2024' as demand_date, 1 as quantity | , row 1, column demand_date: '31.1.2024' is not a date",
                "article as item_id, '' as location_id, sold_at as demand_date, 1 as quantity, 'x' as net_amount | , row 1, column net_amount: 'x' is not a number",
                "article as item_id, '' as location_id, sold_at as demand_date | , column quantity: this column is missing; the header has: item_id, location_id, demand_date",
                "article as item_id, '' as location_id, sold_at as demand_date, 1 as quantity, 2 as quantity | , column quantity: this column comes twice",
                "colour as item_id, '' as location_id, sold_at as demand_date, 1 as quantity | : database localhost:",
            })
    void badRowsAndColumns(String columns, String message) throws IOException {
        mapping("-- table: demand", "select " + columns + " from sale");
        assertThatThrownBy(() -> demand(
                        open(Tenant.DEFAULT, url("hosts"), "user=planner", "password=" + SECRET, "mapping=shop.sql")))
                .isInstanceOf(AlmanacException.class)
                .hasMessageStartingWith("demand (shop.sql)" + message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void unknownItemsAreNamedWithTheirRow() throws IOException {
        mapping(
                "-- table: demand",
                "select article as item_id, '' as location_id, sold_at as demand_date, 1 as quantity from sale order by id",
                "-- table: item",
                "select 'A' as item_id");
        assertThatThrownBy(() -> demand(
                        open(Tenant.DEFAULT, url("hosts"), "user=planner", "password=" + SECRET, "mapping=shop.sql")))
                .hasMessage("demand (shop.sql), row 4, column item_id: the item table has no item 'B'");
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
                "database localhost:" + port + "/" + database + " (" + folder.resolve("shop.properties") + ")"
                        + message,
                url(database),
                "user=" + user,
                "password=" + String.format(password, SECRET));
    }

    @Test
    void unreachableDatabases() {
        assertRefused(
                "database localhost:1/x (" + folder.resolve("shop.properties") + "): cannot be reached",
                "url=jdbc:postgresql://localhost:1/x?user=me&password=" + SECRET);
        assertRefused(
                "database tcp://localhost:1/x (" + folder.resolve("shop.properties") + "): cannot be reached",
                "url=jdbc:h2:tcp://localhost:1/x;USER=me;PASSWORD=" + SECRET);
        assertRefused(
                "database " + folder.resolve("none") + " (" + folder.resolve("shop.properties")
                        + "): there is no such database",
                "url=jdbc:h2:" + folder.resolve("none") + ";PASSWORD=" + SECRET);
        assertThat(folder.resolve("none.mv.db")).doesNotExist();
    }

    @Test
    void viewsThatAreNotThere() {
        assertRefused(
                "demand (nosuch_demand): there is no such table or view, and without demand nothing can be planned",
                url("hosts"),
                "user=planner",
                "password=" + SECRET,
                "prefix=nosuch_");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "user=me | , column url: this setting is missing",
                "url=jdbc:h2:mem:x;pasword=x;password=%s | , column pasword: there is no such setting; there are credentials.target, datasource.target,",
                "url=jdbc:h2:mem:x;password=%s;password_env=X | , column password: give only one of",
                "url=jdbc:h2:mem:x;password_env=NO_SUCH_VARIABLE | , column password_env: the environment variable 'NO_SUCH_VARIABLE' is not set",
                "url=jdbc:h2:mem:x;password_file=none | , column password_file: the file ",
                "url=jdbc:oracle:thin:me/%s@x | , column url: is of no known database [postgresql, h2, mariadb, mysql]",
                "url=jdbc:h2:mem:x;dialect=oracle | , column dialect: 'oracle' is not one of [postgresql, h2, mariadb, mysql]",
                "url=jdbc:h2:mem:hosts;fetch_size=-1;prefix=plan_ | , column fetch_size: '-1' is not a number of rows",
                "url=jdbc:h2:mem:x;tenant=a b | , column tenant: 'a b' is not a tenant",
                "url=jdbc:h2:mem:x;prefix=x' or 1=1 | , column prefix: 'x' or 1=1' is not a name",
            })
    void badSettings(String settings, String message) {
        assertRefused(
                folder.resolve("shop.properties") + message,
                String.format(settings, SECRET).split(";"));
    }

    @Test
    void absentFilesAndDrivers() {
        assertThatThrownBy(() -> SqlHostSettings.read(folder.resolve("none.properties")))
                .hasMessage(folder.resolve("none.properties") + ": there is no such file");
        assertRefused(
                folder.resolve("none.sql") + ": there is no such file", "url=jdbc:h2:mem:hosts", "mapping=none.sql");
        assertRefused(
                "no installed bundle offers the database driver com.mysql.cj.jdbc.Driver",
                "url=jdbc:mysql://me:" + SECRET + "@db/shop");
    }

    /** One line, and the password neither in it nor anywhere in what would be logged. */
    private void assertRefused(String message, String... settings) {
        assertThatThrownBy(() -> open(Tenant.DEFAULT, settings))
                .isInstanceOf(AlmanacException.class)
                .hasMessageStartingWith(message)
                .hasMessageNotContaining("\n")
                .satisfies(failure -> {
                    StringWriter log = new StringWriter();
                    failure.printStackTrace(new PrintWriter(log));
                    assertThat(log.toString()).doesNotContain(SECRET);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:mysql://me:pw@db:3306/shop?useSSL=true, jdbc:mysql://db:3306/shop?useSSL=true, me, pw, db:3306/shop",
        "jdbc:mariadb://db/shop?password=pw&user=me, jdbc:mariadb://db/shop, me, pw, db/shop",
        "jdbc:postgresql://a:1/x?User=me&ssl=true, jdbc:postgresql://a:1/x?ssl=true, me, , a:1/x",
        "jdbc:h2:file:/a/b;PASSWORD=pw;MODE=MySQL, jdbc:h2:file:/a/b;MODE=MySQL, , pw, file:/a/b",
        "jdbc:postgresql:shop, jdbc:postgresql:shop, , , shop",
    })
    void urlsAreTakenApart(String text, String url, String user, String password, String shown) {
        JdbcUrl taken = JdbcUrl.parse(text);
        assertThat(taken.url()).isEqualTo(url);
        assertThat(taken.user()).isEqualTo(user);
        assertThat(taken.password()).isEqualTo(password);
        assertThat(taken.shown()).isEqualTo(shown);
        assertThat(taken.toString()).doesNotContain("pw");
    }
}

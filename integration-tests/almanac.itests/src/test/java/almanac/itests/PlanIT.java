package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.erp.sql.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning runs of what ships, as processes, from a folder and from a database. */
class PlanIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");

    @TempDir
    Path home;

    @Test
    void aFolderAndPostgresWithTheSameDataGiveTheSamePlan() throws Exception {
        Shop shop = planned();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                var connection = postgres.getPostgresDatabase().getConnection()) {
            shop.load(connection);
            Files.write(
                    home.resolve("shop.properties"),
                    List.of("url=" + postgres.getJdbcUrl("postgres", "postgres"), "user=postgres"));
            assertThatTheDatabaseGivesTheSame();
        }
    }

    @Test
    void aFolderAndMariaDbWithTheSameDataGiveTheSamePlan() throws Exception {
        MariaDbServer server = MariaDbServer.get();
        DataSource source = server.database("shop");
        Shop shop = planned();
        try (var connection = source.getConnection()) {
            shop.loadMariaDb(connection);
            connection.createStatement().execute("create user planner identified by 's3cret-word'");
            connection.createStatement().execute("grant select on shop.* to planner");
        }
        Files.write(
                home.resolve("shop.properties"),
                List.of("url=" + server.url("shop"), "user=planner", "password=s3cret-word"));
        assertThatTheDatabaseGivesTheSame();
        assertThat(run(0, "host", "check", "--host", "sql:shop.properties").out())
                .contains("demand")
                .doesNotContain("s3cret-word");
    }

    /** A shop whose folder is planned. */
    private Shop planned() throws Exception {
        Shop shop = Shop.of(home.resolve("shop"), 12);
        run(0, "plan", "--host", "folder:shop", "--out", "folder.csv");
        return shop;
    }

    private void assertThatTheDatabaseGivesTheSame() throws Exception {
        run(0, "plan", "--host", "sql:shop.properties", "--out", "database.csv");
        List<String> folder = Files.readAllLines(home.resolve("folder.csv"));
        assertThat(folder).hasSize(1 + 24).first().asString().startsWith("item_id,location_id,supplier_id,status");
        assertThat(Files.readAllLines(home.resolve("database.csv"))).isEqualTo(folder);
    }

    @Test
    void theDemoPrintsWhatToOrderAndWhy() throws Exception {
        String out = run(0, "demo").out();
        assertThat(out).contains("The 20 most urgent of ");
        assertThat(out.lines().filter(line -> line.matches(" *\\d+ {2}[A-Z]{3}-\\d{3}@.*")))
                .hasSize(20);
        assertThat(out.lines().filter(line -> line.matches(" {4}Order [\\d,.]+: the position of .*")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void theSameOnEquinox() throws Exception {
        Shop.of(home.resolve("shop"), 3);
        run(0, "plan", "--host", "folder:shop", "--out", "felix.csv");
        Launch equinox = Launch.start(
                SCRIPT,
                home,
                home,
                Map.of("ALMANAC_FRAMEWORK", "equinox", "ALMANAC_HOME", home + "/equinox"),
                "plan",
                "--host",
                "folder:shop",
                "--out",
                "equinox.csv");
        assertThat(equinox.code()).as(equinox.err()).isZero();
        assertThat(home.resolve("equinox.csv")).hasSameTextualContentAs(home.resolve("felix.csv"));
    }

    private Launch run(int code, String... words) throws Exception {
        Launch launch = Launch.start(SCRIPT, home, home, Map.of(), words);
        assertThat(launch.code()).as(launch.err()).isEqualTo(code);
        return launch;
    }
}

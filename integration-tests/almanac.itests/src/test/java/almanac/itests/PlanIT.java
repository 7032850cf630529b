package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.erp.sql.MariaDbServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
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

    /** Table, its spoilt content, and what the message names. */
    private static final String[][] BAD = {
        {"demand", "item_id,location_id,demand_date,qty", "demand.csv, row 1, column quantity"},
        {"demand", "HEAD;item-0,north,2026-06-01,many", "demand.csv, row 2, column quantity"},
        {"demand", "HEAD;item-0,north,01.06.2026,1", "demand.csv, row 2, column demand_date"},
        {"demand", "HEAD;item-0,north,2026-06-01,NaN", "demand.csv, row 2, column quantity"},
        {"demand", "HEAD;item-0,north,2026-06-01,1;none,north,2026-06-01,1", "demand.csv, row 3, column item_id"},
        {"demand", "HEAD;item-0,north,2999-06-01,1", "demand.csv, row 2, column demand_date"},
        {"demand", "EMPTY", "demand.csv"},
        {"item", "HEAD;item-0,A,c,0,1,1;item-0,B,c,0,1,1", "item.csv, row 3, column item_id"},
        {"item", "LATIN1", "item.csv"},
        {"stock", "HEAD;item-0,north,1;item-0,north,2", "stock.csv, row 3"},
    };

    /** A row of demand that is spoilt, and what the message names. */
    private static final String[][] BAD_ROWS = {
        {"('item-0', 'north', '2026-06-02', 'many')", "row 2, column quantity"},
        {"('item-0', 'north', '2026-02-30', '1')", "row 2, column demand_date"},
        {"('item-0', 'north', '2026-06-02', 'NaN')", "row 2, column quantity"},
        {"('item-0', 'north', '2999-06-01', '1')", "row 2, column demand_date"},
    };

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

    @Test
    void aKilledRunLeavesTheLastPlanReadableAndTheNextRunStartsClean() throws Exception {
        killedInTheMiddle(Map.of());
    }

    @Test
    void theSameWithAStoreInPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            killedInTheMiddle(Map.of(
                    "ALMANAC_STORE_URL",
                    postgres.getJdbcUrl("postgres", "postgres"),
                    "ALMANAC_STORE_USER",
                    "postgres"));
            assertThat(home.resolve("store.mv.db")).doesNotExist();
        }
    }

    private void killedInTheMiddle(Map<String, String> store) throws Exception {
        Shop shop = Shop.of(home.resolve("shop"), 20);
        String[] explain = {"explain", "--host", "folder:shop", "--sku", "item-7@north"};
        run(0, store, "plan", "--host", "folder:shop", "--out", "first.csv");
        String before = run(0, store, explain).out();

        Files.writeString(shop.table("stock"), "item_id,location_id,on_hand\nitem-7,north,12345\n");
        Path slow = Files.createDirectories(home.resolve("conf")).resolve("almanac.planning.cfg");
        Files.writeString(slow, "methods=lstm\n");
        Launch killed = Launch.start(SCRIPT, home, home, store, "plan", "--host", "folder:shop");
        killed.awaitErr("forecast:");
        assertThat(killed.process().isAlive()).isTrue();
        killed.process().destroyForcibly();
        assertThat(killed.code()).isEqualTo(128 + 9);
        Files.delete(slow);

        assertThat(run(0, store, explain).out()).isEqualTo(before).doesNotContain("12,345");
        run(0, store, "plan", "--host", "folder:shop", "--out", "second.csv");
        assertThat(run(0, store, explain).out()).contains("12,345");
    }

    @Test
    void aRunTakesUpWhatAKilledOneHadForecastAndGivesTheSamePlan() throws Exception {
        Shop.of(home.resolve("shop"), 10);
        Path slow = Files.createDirectories(home.resolve("conf")).resolve("almanac.planning.cfg");
        Files.writeString(slow, "methods=lstm\nparameters=lstm.epochs=400\n");
        Launch killed = Launch.start(SCRIPT, home, home, Map.of(), "plan", "--host", "folder:shop");
        killed.awaitErr("forecast:");
        killed.process().destroyForcibly();
        assertThat(killed.code()).isEqualTo(128 + 9);
        assertThat(run(0, "worklist", "--host", "folder:shop").out()).doesNotContain("item-");

        String err =
                run(0, "plan", "--host", "folder:shop", "--out", "resumed.csv").err();
        assertThat(err).containsPattern("[1-9][0-9]* forecasts were taken up");

        Path fresh = Files.createDirectories(home.resolve("fresh/conf"));
        Files.copy(slow, fresh.resolve(slow.getFileName()));
        Launch anew = Launch.start(
                SCRIPT,
                home,
                home,
                Map.of("ALMANAC_HOME", home + "/fresh"),
                "plan",
                "--host",
                "folder:shop",
                "--out",
                "anew.csv");
        assertThat(anew.code()).as(anew.err()).isZero();
        assertThat(home.resolve("resumed.csv")).hasSameTextualContentAs(home.resolve("anew.csv"));
    }

    @Test
    void badInputIsOneLineThatNamesThePlaceAndTheLastPlanStays() throws Exception {
        Shop shop = Shop.of(home.resolve("shop"), 2);
        run(0, "plan", "--host", "folder:shop", "--out", "good.csv");
        String before = run(0, "explain", "--host", "folder:shop", "--sku", "item-1@north")
                .out();
        for (String[] spoilt : BAD) {
            Path table = shop.table(spoilt[0]);
            byte[] good = Files.readAllBytes(table);
            spoil(table, spoilt[1]);
            String err =
                    run(1, "plan", "--host", "folder:shop", "--out", "bad.csv").err();
            assertThat(err.lines().filter(line -> line.contains(spoilt[2])))
                    .as(err)
                    .hasSize(1);
            assertThat(err).doesNotContain("Exception").doesNotContain("\tat ");
            assertThat(home.resolve("bad.csv")).doesNotExist();
            Files.write(table, good);
        }
        assertThat(run(0, "explain", "--host", "folder:shop", "--sku", "item-1@north")
                        .out())
                .isEqualTo(before);
    }

    @Test
    void badInputOfADatabaseIsOneLineThatNamesTheRow() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            Files.write(
                    home.resolve("bad.properties"),
                    List.of("url=" + postgres.getJdbcUrl("postgres", "postgres"), "user=postgres"));
            for (String[] spoilt : BAD_ROWS) {
                statement.execute(
                        "create table demand as select * from (values ('item-0', 'north', '2026-06-01', '1'), "
                                + spoilt[0]
                                + ", ('item-0', 'north', '2026-06-28', '1')) rows(item_id, location_id, demand_date, quantity)");
                for (String command : List.of("plan", "forecast --horizon 3", "explain --sku item-0@north")) {
                    String err = run(1, (command + " --host sql:bad.properties").split(" "))
                            .err();
                    assertThat(err).contains("demand, " + spoilt[1]);
                    assertThat(err).doesNotContain("Exception").doesNotContain("\tat ");
                }
                statement.execute("drop table demand");
            }
        }
    }

    @Test
    void databasesThatCannotBeReachedAreNamedWithoutSecrets() throws Exception {
        Files.write(
                home.resolve("down.properties"),
                List.of("url=jdbc:postgresql://127.0.0.1:1/shop", "user=planner", "password=s3cret-word"));
        String down = run(1, "plan", "--host", "sql:down.properties").err();
        assertThat(down)
                .contains("down.properties")
                .doesNotContain("s3cret-word")
                .hasLineCount(1);

        Files.write(
                home.resolve("wrong.properties"),
                List.of("url=jdbc:h2:file:" + home.resolve("locked"), "user=planner", "password=s3cret-word"));
        try (var locked = new org.h2.Driver().connect("jdbc:h2:file:" + home.resolve("locked"), owner())) {
            locked.createStatement().execute("create table demand(item_id varchar(9))");
        }
        String wrong = run(1, "plan", "--host", "sql:wrong.properties").err();
        assertThat(wrong)
                .contains("wrong.properties")
                .doesNotContain("s3cret-word")
                .hasLineCount(1);
    }

    private static java.util.Properties owner() {
        java.util.Properties owner = new java.util.Properties();
        owner.setProperty("user", "owner");
        owner.setProperty("password", "another-word");
        return owner;
    }

    private static void spoil(Path table, String content) throws Exception {
        String head = Files.readAllLines(table).get(0);
        switch (content) {
            case "EMPTY" -> Files.writeString(table, "");
            case "LATIN1" ->
                Files.write(table, (head + "\nitem-0,Caf\u00e9,c,0,1,1\n").getBytes(StandardCharsets.ISO_8859_1));
            default -> Files.write(table, List.of(content.replace("HEAD", head).split(";")));
        }
    }

    private Launch run(int code, String... words) throws Exception {
        return run(code, Map.of(), words);
    }

    private Launch run(int code, Map<String, String> environment, String... words) throws Exception {
        Launch launch = Launch.start(SCRIPT, home, home, environment, words);
        assertThat(launch.code()).as(launch.err()).isEqualTo(code);
        return launch;
    }
}

package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that is bad, given to what ships: one line that names the place, and nothing stored is lost. */
class BadInputIT {
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
        Launch launch = Launch.start(SCRIPT, home, home, Map.of(), words);
        assertThat(launch.code()).as(launch.err()).isEqualTo(code);
        return launch;
    }
}

package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.erp.sql.Northwind;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Does what the adapter guide says, with its own roles, settings, mapping and commands, on the tables of the Northwind sample shop with two years of orders. Only
 * the database's address is another.
 */
class AdapterGuideIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");
    private static final Path GUIDE = Path.of("../../docs/adapter-guide.md");

    private static final List<String> ROWS = List.of(
            "insert into categories values (1, 'Beverages'), (2, 'Condiments')",
            "insert into suppliers values (1, 'Exotic Liquids'), (2, 'New Orleans Cajun Delights')",
            "insert into products values (1, 'Chai', 1, 1, '10 boxes x 20 bags', 18, 3, 0, 10, 0),"
                    + " (4, 'Cajun Seasoning', 2, 2, '48 jars', 22, 5, 0, 0, 0), (5, 'Gumbo Mix', 2, 2, '36 boxes', 21.35, 0, 0, 0, 1)",
            "insert into orders select n, 'VINET', current_date - 730 + n, current_date - 716 + n,"
                    + " case when n < 725 then current_date - 725 + n end from generate_series(1, 729) n",
            "insert into order_details select n, 1, 18, 5 + n % 7, 0 from generate_series(1, 729) n",
            "insert into order_details select n, 4, 22, 2 + n % 3, 0.25 from generate_series(2, 729, 3) n");

    @TempDir
    static Path folder;

    private static EmbeddedPostgres postgres;
    private static String guide;

    @BeforeAll
    static void northwind() throws Exception {
        postgres = EmbeddedPostgres.start();
        execute("postgres", "create database northwind");
        Northwind.make(postgres.getDatabase("postgres", "northwind"), ROWS);
        guide = Files.readString(GUIDE);
    }

    @AfterAll
    static void stop() throws Exception {
        postgres.close();
    }

    private static void execute(String database, String sql) throws SQLException {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> values(String query) throws SQLException {
        try (Connection connection =
                        postgres.getDatabase("postgres", "northwind").getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** The blocks of a language in a chapter of the guide, in order. */
    private static List<String> blocks(String chapter, String language) {
        int from = guide.indexOf("\n## " + chapter);
        assertThat(from).as(chapter).isNotNegative();
        int to = guide.indexOf("\n## ", from + 1);
        return Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(guide.substring(from, to))
                .results()
                .map((MatchResult block) -> block.group(1))
                .toList();
    }

    private static Launch run(String command) throws Exception {
        String[] words = command.strip().split(" +");
        assertThat(words[0]).isEqualTo("almanac");
        Launch launch = Launch.start(SCRIPT, folder, folder, Map.of(), Arrays.copyOfRange(words, 1, words.length));
        assertThat(launch.code()).as(command + launch.out() + launch.err()).isZero();
        return launch;
    }

    private static void settings(String... more) throws Exception {
        String own = blocks("1. A user that may only read", "properties").get(0);
        String here = own.replaceFirst(
                "url( +)= .*", "url = jdbc:postgresql://localhost:" + postgres.getPort() + "/northwind");
        assertThat(here).isNotEqualTo(own);
        Files.writeString(folder.resolve("northwind.properties"), here + String.join("\n", more));
    }

    @Test
    void whatThePageSaysWorksStepByStep() throws Exception {
        execute("northwind", blocks("1. A user that may only read", "sql").get(0));
        Files.writeString(folder.resolve("planner.password"), "...");
        Files.writeString(folder.resolve("writer.password"), "...");
        settings();

        Files.writeString(
                folder.resolve("northwind.sql"),
                blocks("2. Demand first", "sql").get(0));
        List<String> look = blocks("2. Demand first", "sh").get(0).lines().toList();
        Launch check = run(look.get(0));
        assertThat(check.out())
                .contains("demand", "The host tells of no stock")
                .doesNotContain("ERROR", "may also change");
        run(look.get(1));
        assertThat(Files.readString(folder.resolve("forecast.csv"))).contains("unique_id,ds,method,mean");

        String mapping = blocks("3. The other tables, one at a time", "sql").get(0);
        Files.writeString(folder.resolve("northwind.sql"), mapping);
        assertThat(run(look.get(0)).out()).doesNotContain("ERROR", "The host tells of no stock");

        execute("northwind", blocks("4. Let suggestions arrive", "sql").get(0));
        List<String> commands = blocks("4. Let suggestions arrive", "sh");
        Launch dry = null;
        for (String command : commands.get(0).lines().toList()) {
            dry = run(command);
        }
        assertThat(Files.readString(folder.resolve("plan.csv"))).contains("item_id,location_id");
        assertThat(dry.err()).contains("INSERT INTO purchase_request");
        assertThat(values("select 1 from purchase_request")).isEmpty();

        settings(blocks("4. Let suggestions arrive", "properties").get(0));
        List<String> live = commands.get(1).lines().toList();
        assertThat(run(live.get(0)).out()).contains("PR-1");
        assertThat(run(live.get(1)).out()).contains("PR-1", "sent");
        List<String> products = values("select product_id from purchase_request order by 1");
        assertThat(products).isNotEmpty().doesNotHaveDuplicates();
        run(live.get(0));
        assertThat(values("select product_id from purchase_request order by 1")).isEqualTo(products);
        String id =
                run(live.get(1)).out().lines().skip(1).findFirst().orElseThrow().replaceFirst("^ *#(\\d+) .*$", "$1");
        run("almanac cancel --host sql:northwind.properties --id " + id);
        assertThat(values("select state from purchase_request")).contains("CANCELLED");
    }
}

package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning runs of what ships that a deadly signal ends. */
class KilledPlanIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");

    /** PostgreSQL's state where a table is not there yet. */
    private static final String NO_TABLE = "42P01";

    @TempDir
    Path home;

    @Test
    void aKilledRunLeavesTheLastPlanReadableAndTheNextRunStartsClean() throws Exception {
        killedInTheMiddle(Map.of());
    }

    @Test
    void theSameWithAStoreInPostgres() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            killedInTheMiddle(store(postgres));
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

    /** The store is PostgreSQL, so that the test sees when forecasts are kept for good. */
    @Test
    void aRunTakesUpWhatAKilledOneHadForecastAndGivesTheSamePlan() throws Exception {
        Shop.of(home.resolve("shop"), 10);
        Path slow = Files.createDirectories(home.resolve("conf")).resolve("almanac.planning.cfg");
        Files.writeString(slow, "methods=lstm\nparameters=lstm.epochs=400\n");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            Map<String, String> store = store(postgres);
            Launch killed = Launch.start(SCRIPT, home, home, store, "plan", "--host", "folder:shop");
            awaitForecasts(killed, postgres);
            killed.process().destroyForcibly();
            assertThat(killed.code()).isEqualTo(128 + 9);
            assertThat(run(0, store, "worklist", "--host", "folder:shop").out()).doesNotContain("item-");

            String err = run(0, store, "plan", "--host", "folder:shop", "--out", "resumed.csv")
                    .err();
            assertThat(err).containsPattern("[1-9][0-9]* forecasts were taken up");
        }
        run(0, Map.of(), "plan", "--host", "folder:shop", "--out", "anew.csv");
        assertThat(home.resolve("resumed.csv")).hasSameTextualContentAs(home.resolve("anew.csv"));
    }

    private static void awaitForecasts(Launch launch, EmbeddedPostgres postgres) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (forecasts(postgres) == 0) {
            if (!launch.process().isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("no forecast was kept: " + launch.out() + launch.err());
            }
            Thread.sleep(50);
        }
    }

    private static int forecasts(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from run_paths")) {
            count.next();
            return count.getInt(1);
        } catch (SQLException e) {
            if (e.getSQLState().equals(NO_TABLE)) {
                return 0;
            }
            throw e;
        }
    }

    private static Map<String, String> store(EmbeddedPostgres postgres) {
        return Map.of(
                "ALMANAC_STORE_URL", postgres.getJdbcUrl("postgres", "postgres"), "ALMANAC_STORE_USER", "postgres");
    }

    private Launch run(int code, Map<String, String> environment, String... words) throws Exception {
        Launch launch = Launch.start(SCRIPT, home, home, environment, words);
        assertThat(launch.code()).as(launch.err()).isEqualTo(code);
        return launch;
    }
}

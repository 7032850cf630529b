package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that serve from one store, one in Felix and one in Equinox: each run happens on one of them, and a dead one's is taken over. */
class SharedScheduleIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");
    private static final String NEVER = "0 0 0 1 1 ? 2099";
    private static final String BEGINS = "refresh of folder:";
    private static final long LIMIT_SECONDS = 240;

    @TempDir
    Path folder;

    @Test
    void aRunHappensOnOneNodeAndIsTakenOverWhereThatDies() throws Exception {
        Shop.of(folder.resolve("shop"), 6);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Launch first = serve("felix", url);
            first.awaitErr("Serving;");
            Launch second = serve("equinox", url);
            second.awaitErr("Serving;");

            command("felix", url, "jobs", "--run", job());
            Launch runs = awaitBeginning(first, second);
            Launch waits = runs == first ? second : first;
            runs.awaitErr("step store took");
            assertThat(waits.err()).doesNotContain(BEGINS);
            runs.process().destroyForcibly().waitFor();

            waits.awaitErr(BEGINS);
            waits.awaitErr("is complete");
            assertThat(command("felix", url, "jobs", "--json").out()).contains("\"ok\"");
            waits.process().destroy();
            waits.code();
        }
    }

    private String job() {
        return "folder:" + folder.resolve("shop") + "/refresh";
    }

    private Launch serve(String framework, String url) throws IOException {
        Path conf = Files.createDirectories(folder.resolve(framework + "/conf"));
        Files.write(conf.resolve("almanac.clock.cfg"), List.of("checkInSeconds=1"));
        Files.write(conf.resolve("almanac.planning.cfg"), List.of("methods=lstm", "parameters=lstm.epochs=300"));
        return start(framework, url, "serve", "--host", "folder:shop", "--refresh", NEVER, "--retrain", NEVER);
    }

    private Launch command(String framework, String url, String... words) throws Exception {
        Launch launch = start(framework, url, words);
        assertThat(launch.code()).as(launch.err()).isZero();
        return launch;
    }

    private Launch start(String framework, String url, String... words) throws IOException {
        Path home = Files.createDirectories(folder.resolve(framework));
        Map<String, String> environment = new HashMap<>(Map.of(
                "ALMANAC_FRAMEWORK",
                framework,
                "ALMANAC_STORE_URL",
                url,
                "ALMANAC_STORE_USER",
                "postgres",
                "ALMANAC_LOG",
                "INFO"));
        return Launch.start(SCRIPT, home, folder, environment, words);
    }

    private static Launch awaitBeginning(Launch first, Launch second) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (System.nanoTime() < end) {
            for (Launch each : List.of(first, second)) {
                if (each.err().contains(BEGINS)) {
                    return each;
                }
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("no run began: " + first.err() + second.err());
    }
}

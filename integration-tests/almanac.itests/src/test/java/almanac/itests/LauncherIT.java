package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.itests.echo.EchoActivator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher that ships, as a process, with Gogo and a bundle that stands in for the product's commands. */
class LauncherIT {
    private static final Path SHIPPED =
            Path.of(System.getProperty("almanac.dist")).normalize();
    private static final String FRAMEWORK = "org.osgi.framework";

    @TempDir
    Path folder;

    private Path distribution;
    private Path home;

    @BeforeEach
    void makeDistribution() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        distribution = Files.createDirectories(folder.resolve("dist"));
        Path bundles = Files.createDirectories(distribution.resolve("bundles"));
        Path bin = Files.createDirectories(distribution.resolve("bin"));
        Files.copy(
                SHIPPED.resolve("bin/almanac"),
                bin.resolve("almanac"),
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(distribution.resolve("lib"), SHIPPED.resolve("lib"));
        Files.createSymbolicLink(distribution.resolve("conf"), SHIPPED.resolve("conf"));
        try (Stream<Path> shipped = Files.list(SHIPPED.resolve("bundles"))) {
            for (Path jar : shipped.toList()) {
                if (jar.getFileName().toString().startsWith("org.apache.felix.gogo.")) {
                    Files.createSymbolicLink(bundles.resolve(jar.getFileName()), jar);
                }
            }
        }
        BundleJar.write(bundles, "echo", FRAMEWORK, EchoActivator.class);
    }

    @ParameterizedTest
    @CsvSource({"felix,0", "felix,1", "felix,2", "felix,7", "equinox,0", "equinox,2"})
    void exitsWithTheCodeOfTheCommand(String framework, int code) throws Exception {
        Launch launch = run(Map.of("ALMANAC_FRAMEWORK", framework), "exit", Integer.toString(code));

        assertThat(launch.code()).as(launch.err()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void wordsArriveUnchanged(String framework) throws Exception {
        String[] words = {
            "echo",
            "two words",
            "it's \"quoted\"",
            "$HOME ${x} $words",
            "a|b;c&d",
            "#{}[]()<>",
            "`x` $(y)",
            "",
            "*",
            "a\\b",
            "line\nbreak",
            "需求 é €",
            "--flag=a b",
            "'",
            "almanac:run",
            "%s",
            "~"
        };

        Launch launch = run(Map.of("ALMANAC_FRAMEWORK", framework), words);

        assertThat(launch.code()).as(launch.err()).isZero();
        assertThat(launch.out()).isEqualTo("<" + String.join("><", words) + ">");
    }

    @ParameterizedTest
    @CsvSource({"felix,C", "felix,zh_CN.UTF-8", "felix,''", "equinox,POSIX", "equinox,zh_CN.UTF-8"})
    void wordsArriveUnchangedInAnyLocale(String framework, String locale) throws Exception {
        Map<String, String> environment = Map.of("ALMANAC_FRAMEWORK", framework, "LC_ALL", locale, "ALMANAC_LANG", "");
        Launch launch = run(environment, "echo", "需求 é €");

        assertThat(launch.code()).as(launch.err()).isZero();
        assertThat(launch.out()).isEqualTo("<echo><需求 é €>");
    }

    @Test
    void dataAndProgressGoTheirOwnWays() throws Exception {
        Launch launch = run(Map.of(), "both");

        assertThat(launch.code()).isZero();
        assertThat(launch.out()).isEqualTo("data\n");
        assertThat(launch.err()).startsWith("progress\n");
    }

    @Test
    void failureIsOneLine() throws Exception {
        Launch launch = run(Map.of(), "fail");

        assertThat(launch.code()).isEqualTo(1);
        assertThat(launch.out()).isEmpty();
        assertThat(launch.err()).startsWith("almanac: table item, row 7: column item_id is empty\n");
    }

    @Test
    void failureToStartNamesTheBundle() throws Exception {
        BundleJar.write(distribution.resolve("bundles"), "lame", FRAMEWORK + ",not.there", EchoActivator.class);

        Launch launch = run(Map.of(), "both");

        assertThat(launch.code()).isEqualTo(1);
        assertThat(launch.out()).isEmpty();
        assertThat(launch.err()).contains("almanac: Bundle lame did not start: ", "not.there");
    }

    @Test
    void missingCommandsAreNamed() throws Exception {
        Files.delete(distribution.resolve("bundles/echo.jar"));

        Launch launch = run(Map.of("ALMANAC_OPTS", "-Dalmanac.wait=1", "ALMANAC_LANG", "zh_CN"), "both");

        assertThat(launch.code()).isEqualTo(1);
        assertThat(launch.err()).startsWith("almanac: 1 秒内没有任何组件包提供 Almanac 命令。");
    }

    @Test
    void unknownFrameworkIsWrongUse() throws Exception {
        Launch launch = run(Map.of("ALMANAC_FRAMEWORK", "concierge"), "both");

        assertThat(launch.code()).isEqualTo(2);
        assertThat(launch.err()).contains("ALMANAC_FRAMEWORK", "concierge");
    }

    @Test
    void severalRunAtOnce() throws Exception {
        List<Launch> launches = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            launches.add(run(Map.of(), "echo", Integer.toString(i)));
        }

        for (int i = 0; i < 4; i++) {
            assertThat(launches.get(i).code()).as(launches.get(i).err()).isZero();
            assertThat(launches.get(i).out()).isEqualTo("<echo><" + i + ">");
        }
        assertThat(home.resolve("run")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"felix", "equinox"})
    void servesUntilToldToStop(String framework) throws Exception {
        Launch launch = run(Map.of("ALMANAC_FRAMEWORK", framework), "serve");
        launch.awaitOut("serving");

        launch.process().destroy();

        launch.code();
        assertThat(launch.err()).contains("stopped");
        assertThat(home.resolve("run")).isEmptyDirectory();
    }

    @Test
    void stopsInTheMiddleOfACommand() throws Exception {
        Launch launch = run(Map.of(), "linger");
        launch.awaitOut("lingering");

        launch.process().destroy();

        assertThat(launch.code()).isNotZero();
        assertThat(launch.err()).contains("stopped");
    }

    @Test
    void clearsAwayWhatAKilledProcessLeft() throws Exception {
        Launch killed = run(Map.of(), "linger");
        killed.awaitOut("lingering");
        killed.process().destroyForcibly().waitFor();
        assertThat(home.resolve("run")).isNotEmptyDirectory();

        Launch next = run(Map.of(), "both");

        assertThat(next.code()).as(next.err()).isZero();
        assertThat(home.resolve("run")).isEmptyDirectory();
    }

    @Test
    void saysWhereItCannotWrite() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));

        Launch launch = run(Map.of("ALMANAC_HOME", file.toString()), "both");

        assertThat(launch.code()).isEqualTo(1);
        assertThat(launch.err()).contains("almanac: Cannot write in " + file);
    }

    @Test
    void startsThroughALinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), distribution.resolve("bin/almanac"));

        Launch launch = Launch.start(link, home, home, Map.of(), "both");

        assertThat(launch.code()).as(launch.err()).isZero();
    }

    private Launch run(Map<String, String> environment, String... words) throws IOException {
        return Launch.start(distribution.resolve("bin/almanac"), home, folder, environment, words);
    }
}

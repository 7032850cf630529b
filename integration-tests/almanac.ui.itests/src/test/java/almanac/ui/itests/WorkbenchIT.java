package almanac.ui.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Installs the features from the p2 repository into both demo clients, drives their windows, and takes the features away again. The E3 client gets
 * what learns across SKUs, the E4 client does without.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WorkbenchIT {
    private static final String E4 = "org.eclipse.e4.ui.workbench.swt.E4Application";
    private static final String E3 = "almanac.client.e3.application";
    private static final List<String> PLANNING = List.of("almanac.feature.ui", "almanac.feature.hosts");
    private static final List<String> WITH_LEARNING =
            List.of("almanac.feature.ui", "almanac.feature.hosts", "almanac.feature.learning");
    private static final Path DRIVER = Path.of(System.getProperty("almanac.ui.itests"));
    private static final Path REPORTS = Path.of(System.getProperty("almanac.target"), "workbench-reports");

    @TempDir
    static Path folder;

    private static Screen screen;
    private static Client e4;
    private static Client e3;
    private static Set<String> e4Before;
    private static Set<String> e3Before;

    @BeforeAll
    static void open() throws IOException {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the demo clients are built for Linux on x86-64");
        List<String> missing = Screen.missing();
        if (!missing.isEmpty()) {
            System.err.println("SKIPPED: the workbench is not tested, for this machine lacks " + missing);
        }
        assumeTrue(missing.isEmpty(), "no display: this machine lacks " + missing);
        Files.createDirectories(REPORTS);
        screen = Screen.open(REPORTS);
        e4 = Client.copy("e4", folder.resolve("e4"));
        e3 = Client.copy("e3", folder.resolve("e3"));
        e4Before = new TreeSet<>(e4.bundles());
        e3Before = new TreeSet<>(e3.bundles());
    }

    @AfterAll
    static void close() {
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    @Order(1)
    void theFeaturesAreInstalledIntoBothClients() throws Exception {
        e4.install(PLANNING);
        e3.install(WITH_LEARNING);

        assertThat(e4.bundles())
                .anyMatch(b -> b.startsWith("almanac.ui "))
                .noneMatch(b -> b.startsWith("almanac.learning ") || b.startsWith("almanac.wrapped.dl4j"))
                .containsAll(e4Before);
        assertThat(e3.bundles())
                .anyMatch(b -> b.startsWith("almanac.ui "))
                .anyMatch(b -> b.startsWith("almanac.learning "))
                .anyMatch(b -> b.startsWith("almanac.wrapped.dl4j.natives "))
                .containsAll(e3Before);
        e4.addDriver(DRIVER);
        e3.addDriver(DRIVER);
    }

    @Test
    @Order(2)
    void nothingThatWasInstalledIsIdle() throws Exception {
        Path idle = folder.resolve("idle");
        Shop.write(folder.resolve("shop"));
        Files.write(
                Files.createDirectories(idle.resolve("conf")).resolve("almanac.planning.cfg"),
                List.of(
                        "methods = auto,trees,gru-global",
                        "parameters = trees.trees=20,trees.bags=1,gru-global.units=8,gru-global.samples=512,gru-global.epochs=2"));
        Client learning = e3.with(
                Map.of(),
                "-Dalmanac.ui.host=folder:" + folder.resolve("shop"),
                "-Dfelix.fileinstall.dir=" + idle.resolve("conf"),
                "-Dfelix.fileinstall.noInitialDelay=true",
                "-Dfelix.fileinstall.enableConfigSave=false");
        assertThat(learning.drive(
                        E3,
                        "InstalledTest",
                        "almanac.ui.InstalledTest",
                        screen,
                        idle,
                        REPORTS,
                        "-nl",
                        "en",
                        "-perspective",
                        "almanac.ui.perspective"))
                .isZero();
    }

    @Test
    @Order(3)
    void aMorningsWorkInTheE4Client() throws Exception {
        assertThat(e4.drive(E4, "WorkbenchTest", "almanac.ui.WorkbenchTest", screen, home(), REPORTS, "-nl", "en"))
                .isZero();
    }

    @Test
    @Order(4)
    void theClientAgainInChinese() throws Exception {
        assertThat(e4.drive(E4, "ChineseTest", "almanac.ui.ChineseTest", screen, home(), REPORTS, "-nl", "zh_CN"))
                .isZero();
    }

    @Test
    @Order(5)
    void linesGoOtherWaysInTheE4Client() throws Exception {
        assertThat(e4.drive(E4, "ReroutingTest", "almanac.ui.ReroutingTest", screen, home(), REPORTS, "-nl", "en"))
                .isZero();
    }

    @Test
    @Order(6)
    void theViewsInTheE3Client() throws Exception {
        assertThat(e3.drive(
                        E3,
                        "ClassicTest",
                        "almanac.ui.ClassicTest",
                        screen,
                        home(),
                        REPORTS,
                        "-nl",
                        "en",
                        "-perspective",
                        "almanac.ui.perspective"))
                .isZero();
    }

    @Test
    @Order(7)
    void theOtherViews() throws Exception {
        Client serving = e4.with(Map.of(), "-Dalmanac.serve=true");
        assertThat(serving.drive(E4, "ViewsTest", "almanac.ui.ViewsTest", screen, home(), REPORTS, "-nl", "en"))
                .isZero();
    }

    @Test
    @Order(8)
    void theOtherViewsInChinese() throws Exception {
        assertThat(e4.drive(
                        E4, "ChineseViewsTest", "almanac.ui.ChineseViewsTest", screen, home(), REPORTS, "-nl", "zh_CN"))
                .isZero();
    }

    @Test
    @Order(9)
    void allViewsOnADarkDesktopInDoubleSize() throws Exception {
        Client dark = e4.with(Map.of("GTK_THEME", "Adwaita:dark", "GDK_SCALE", "2"));
        assertThat(dark.drive(E4, "DarkTest", "almanac.ui.DarkTest", screen, home(), REPORTS, "-nl", "en"))
                .isZero();
    }

    @Test
    @Order(10)
    void theFeaturesAreTakenAwayAgain() throws Exception {
        e4.uninstall(PLANNING);
        e3.uninstall(WITH_LEARNING);

        assertThat(e4.bundles()).isEqualTo(e4Before);
        assertThat(e3.bundles()).isEqualTo(e3Before);
    }

    private static Path home() {
        return folder.resolve("home");
    }
}

package almanac.ui.itests.inside;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Training;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What p2 installed into a client works there, without anybody starting it; the client has every feature, and settings in files. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstalledTest {
    private static final Set<String> HOSTS = new TreeSet<>(Set.of("demo", "folder", "idempiere", "sql", "tryton"));
    private static final Ui UI = Ui.current;
    private static final Views VIEWS = new Views(UI);
    private static final Path SHOTS = Path.of(System.getProperty("uitest.reports"));
    private static final int HORIZON = 7;

    @Test
    @Order(1)
    void nothingThatWasInstalledIsIdle() throws InterruptedException {
        assertThat(Installed.unresolved()).isEmpty();
        assertThat(Installed.neverStarted()).isEmpty();
        for (int i = 0; i < 600 && !Installed.hosts().containsAll(HOSTS); i++) {
            Thread.sleep(100);
        }
        assertThat(Installed.hosts()).containsAll(HOSTS);
        assertThat(Installed.methods()).contains("trees", "gru-global");
    }

    @Test
    @Order(2)
    void theFrameworkHasFoundTheNativeLibrariesFitForThePlatform() {
        assertThat(Installed.nativeWires("almanac.wrapped.dl4j")).isPositive();
    }

    @Test
    @Order(3)
    void treesGrow() {
        expectForecast("trees", Map.of("trees", "20", "bags", "1"));
    }

    @Test
    @Order(4)
    void aNetworkTrains() {
        expectForecast("gru-global", Map.of("units", "8", "samples", "512", "epochs", "2"));
    }

    private static void expectForecast(String method, Map<String, String> parameters) {
        List<DemandSeries> shop =
                IntStream.range(1, 6).mapToObj(InstalledTest::series).toList();
        Training training = new Training(0, HORIZON, 1, parameters, Progress.NONE);

        Forecast forecast =
                Installed.forecaster(method).fit(shop, training).forecast(shop.get(2), ForecastRequest.of(HORIZON));

        assertThat(forecast.provenance().method()).isEqualTo(method);
        assertThat(Arrays.stream(forecast.means()).boxed()).hasSize(HORIZON).allMatch(mean -> mean > 0 && mean < 800);
    }

    /** Twenty weeks with a busy day each. */
    private static DemandSeries series(int level) {
        double[] demand = IntStream.range(0, 140)
                .mapToDouble(t -> 20.0 * level * (t % 7 == 5 ? 3 : 1))
                .toArray();
        return DemandSeries.builder(new Sku("item" + level, "here"), TimeGrid.DAYS, 19_000, demand)
                .build();
    }

    @Test
    @Order(5)
    void aPlanOfLearnedMethodsShowsItsModels() {
        UI.until("no plan", () -> UI.text("run").contains("not planned"));
        UI.click("cockpit.plan");
        UI.until("a plan", () -> !UI.text("run").contains("not planned"));

        UI.tab("Accuracy and data");
        UI.tab("accuracy.tab.models");
        VIEWS.awaitRows("models", 3);
        assertThat(VIEWS.texts("models")).contains("trees").contains("gru-global");
        UI.shoot(SHOTS.resolve("accuracy-models-e3.png"));
    }

    @AfterAll
    static void theClientHasGoodManners() {
        Driver.expectGoodManners();
    }
}

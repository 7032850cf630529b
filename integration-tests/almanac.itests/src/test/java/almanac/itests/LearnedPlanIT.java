package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Planning runs with a network over all SKUs: it goes on from run to run, and forecasts what was never sold. */
class LearnedPlanIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");

    @TempDir
    Path home;

    @Test
    void aNetworkGoesOnFromTheLastRunAndForecastsALaunch() throws Exception {
        Shop shop = Shop.of(home.resolve("shop"), 12);
        Files.write(
                Files.createDirectories(home.resolve("conf")).resolve("almanac.planning.cfg"),
                List.of("methods=auto,gru-global", "parameters=gru-global.samples=1024"));
        Files.write(
                shop.table("item"),
                List.of(
                        "item_id,item_name,category_id,uom_scale,unit_cost,unit_price,launched_on",
                        "item-new,A launch,c1,0,5,9,2026-06-20"));
        addItems(shop, 12);
        Files.writeString(shop.table("stock"), "item-new,north,0\n", StandardOpenOption.APPEND);

        assertThat(plan("2026-06-21", "first.csv")).doesNotContain("went on learning");
        assertThat(plan("2026-06-28", "second.csv"))
                .contains("gru-global went on learning from its last model, which had learned up to 2026-06-15.");
        assertThat(plan("2026-06-28", "third.csv")).doesNotContain("went on learning");
        assertThat(orders("third.csv")).isEqualTo(orders("second.csv"));
        assertThat(run("explain", "--host", "folder:shop", "--sku", "item-new@north"))
                .contains("There is no demand of its own yet; it is forecast by gru-global");
        assertThat(run("models", "--host", "folder:shop", "--json"))
                .contains("\"start\" : \"continued\"", "\"start\" : \"kept\"", "\"start\" : \"new\"")
                .contains("\"state\" : \"in_use\"", "\"state\" : \"previous\"")
                .contains("\"purpose\" : \"used\"", "\"purpose\" : \"judged\"");
        assertThat(run("models", "--host", "folder:shop"))
                .contains("gru-global  forecasts, ")
                .contains("gru-global  judging, ");
    }

    /** The rows of the items that sell, as the shop makes them. */
    private void addItems(Shop shop, int items) throws Exception {
        Path plain = home.resolve("plain");
        Shop.of(plain, items);
        List<String> rows = Files.readAllLines(plain.resolve("item.csv"));
        Files.write(
                shop.table("item"),
                rows.subList(1, rows.size()).stream().map(row -> row + ",").toList(),
                StandardOpenOption.APPEND);
    }

    /** Quantities and levels of each SKU; what became of suggestions since differs from run to run. */
    private List<String> orders(String file) throws Exception {
        return Files.readAllLines(home.resolve(file)).stream()
                .map(row -> row.split(","))
                .map(cells -> cells[0] + cells[1] + cells[8] + ' ' + cells[9] + ' ' + cells[11] + ' ' + cells[13])
                .sorted()
                .toList();
    }

    private String plan(String asOf, String out) throws Exception {
        Launch launch = Launch.start(
                SCRIPT, home, home, Map.of(), "plan", "--host", "folder:shop", "--as-of", asOf, "--out", out);
        assertThat(launch.code()).as(launch.err()).isZero();
        return launch.err();
    }

    private String run(String... words) throws Exception {
        Launch launch = Launch.start(SCRIPT, home, home, Map.of(), words);
        assertThat(launch.code()).as(launch.err()).isZero();
        return launch.out();
    }
}

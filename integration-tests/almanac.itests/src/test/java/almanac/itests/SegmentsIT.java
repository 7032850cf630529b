package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forecasts by customer segment, as a user asks for them. */
class SegmentsIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");

    @TempDir
    Path home;

    @Test
    void segmentsOfCustomersAddUpToTheirSku() throws Exception {
        Path shop = Files.createDirectories(home.resolve("shop"));
        Files.write(shop.resolve("demand.csv"), rows());
        Launch launch = Launch.start(
                SCRIPT,
                home,
                home,
                Map.of(),
                "forecast",
                "--host",
                "folder:shop",
                "--horizon",
                "4",
                "--methods",
                "ses",
                "--by-segment",
                "2",
                "--out",
                "f.csv");
        assertThat(launch.code()).as(launch.err()).isZero();
        Map<String, Double> whole = new TreeMap<>();
        Map<String, Double> parts = new TreeMap<>();
        Map<String, Integer> segments = new TreeMap<>();
        for (String row : Files.readAllLines(home.resolve("f.csv")).subList(1, 13)) {
            String[] cells = row.split(",");
            boolean part = cells[0].contains("#");
            String bucket = cells[0].replaceAll("#[^@]*", "") + ' ' + cells[1];
            (part ? parts : whole).merge(bucket, Double.parseDouble(cells[3]), Double::sum);
            segments.merge(cells[0], 1, Integer::sum);
        }
        assertThat(whole).hasSize(4).allSatisfy((bucket, mean) -> assertThat(parts.get(bucket))
                .isCloseTo(mean, within(1e-6 * mean)));
        assertThat(segments).containsOnlyKeys("tea@north", "tea#rfm-1@north", "tea#rfm-2@north");
    }

    /** Two customers who come each week and buy much, two who come each fourth week. */
    private static List<String> rows() {
        List<String> rows = new ArrayList<>(List.of("item_id,location_id,demand_date,quantity,net_amount,customer_id"));
        for (int week = 0; week < 60; week++) {
            LocalDate monday = LocalDate.of(2025, 1, 6).plusWeeks(week);
            for (int customer = 0; customer < (week % 4 == 0 ? 4 : 2); customer++) {
                int quantity = customer < 2 ? 20 + week % 5 : 2 + week % 3;
                rows.add("tea,north," + monday + ',' + quantity + ',' + 3 * quantity + ",c" + customer);
            }
        }
        return rows;
    }
}

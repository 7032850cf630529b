package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotions planned by what ships, as a process. */
class PromoteIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 7 * 104;
    private static final String HEADER = "promotion_id,mechanic,start_date,end_date,item_id,discount_pct,cost";

    @TempDir
    Path home;

    /** Four items that sell about thirty a day, three times as much in a week of promotion now and then. */
    @BeforeEach
    void shop() throws IOException {
        Path shop = Files.createDirectories(home.resolve("shop"));
        Random random = new Random(5);
        List<String> demand = new ArrayList<>(List.of("item_id,location_id,demand_date,quantity"));
        List<String> promotions = new ArrayList<>(List.of(HEADER));
        List<String> items = new ArrayList<>(List.of("item_id,category_id,uom_scale,unit_cost,unit_price"));
        for (int i = 0; i < 4; i++) {
            items.add("I" + i + ",C,0,4,10");
            for (int day = 0; day < DAYS; day++) {
                int week = day / 7;
                boolean promoted = week % 13 == 3 * i;
                double mean = promoted ? 90 : 30;
                demand.add("I%d,L,%s,%d"
                        .formatted(i, FIRST.plusDays(day), Math.max(0, Math.round(mean + 5 * random.nextGaussian()))));
                if (promoted && day % 7 == 0) {
                    LocalDate start = FIRST.plusDays(day);
                    promotions.add("P%d-%d,TPR,%s,%s,I%d,25,".formatted(i, week, start, start.plusDays(6), i));
                }
            }
        }
        Files.write(shop.resolve("demand.csv"), demand);
        Files.write(shop.resolve("promotion.csv"), promotions);
        Files.write(shop.resolve("item.csv"), items);
    }

    private Launch promote(String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER + ",promo_price"));
        lines.addAll(List.of(rows));
        Files.write(home.resolve("plan.csv"), lines);
        return Launch.start(
                SCRIPT,
                home,
                home,
                Map.of(),
                "promote",
                "--host",
                "folder:shop",
                "--promotion",
                "plan.csv",
                "--out",
                "effect.csv");
    }

    @Test
    void a_planned_promotion_sells_what_the_past_ones_did() throws Exception {
        LocalDate start = FIRST.plusDays(DAYS + 7L);
        Launch launch = promote("NEXT,TPR,%s,%s,I1,25,300,".formatted(start, start.plusDays(6)));
        assertThat(launch.code()).as(launch.err()).isZero();
        List<String> lines = Files.readAllLines(home.resolve("effect.csv"));
        assertThat(lines.get(0))
                .startsWith("promotion_id,item_id,location_id,ds,baseline,incremental,cannibalised,pulled_forward,"
                        + "total,low,high,margin");
        double baseline = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            double parts = 0;
            for (int i = 4; i < 8; i++) {
                parts += Double.parseDouble(cells[i]);
            }
            double total = Double.parseDouble(cells[8]);
            assertThat(total).isCloseTo(parts, within(1e-6));
            if (cells[1].equals("I1") && cells[3].equals(start.toString())) {
                baseline = Double.parseDouble(cells[4]);
                assertThat(total / baseline).isBetween(2.5, 3.5);
                assertThat(Double.parseDouble(cells[9])).isLessThan(total);
                assertThat(Double.parseDouble(cells[10])).isGreaterThan(total);
            }
        }
        assertThat(baseline).isBetween(180.0, 240.0);
    }

    @Test
    void a_plan_that_makes_no_sense_is_one_line() throws Exception {
        LocalDate start = FIRST.plusDays(DAYS + 7L);
        String good = "Q,TPR,%s,%s,I1,20,,".formatted(start, start.plusDays(6));
        String[][] bad = {
            {"P,TPR,%s,%s,I1,120,,".formatted(start, start), "plan.csv, row 2, column discount_pct"},
            {"P,TPR,%s,%s,none,20,,".formatted(start, start), "plan.csv, row 2, column item_id"},
            {"P,TPR,%s,%s,I1,20,,".formatted(start, start.minusDays(1)), "plan.csv, row 2, column end_date"},
            {"P,TPR,%s,%s,I1,,,-2".formatted(start, start), "plan.csv, row 2, column promo_price"},
            {good + "\nP,TPR,%s,%s,I1,10,,".formatted(start.plusDays(6), start.plusDays(9)), "plan.csv, row 3"},
        };
        for (String[] one : bad) {
            Launch launch = promote(one[0]);
            assertThat(launch.code()).isEqualTo(1);
            assertThat(launch.err().lines().filter(l -> l.contains("plan.csv"))).hasSize(1);
            assertThat(launch.err()).contains(one[1]);
            assertThat(home.resolve("effect.csv")).doesNotExist();
        }
    }

    private List<String[]> plan(String out) throws Exception {
        Launch launch = Launch.start(SCRIPT, home, home, Map.of(), "plan", "--host", "folder:shop", "--out", out);
        assertThat(launch.code()).as(launch.err()).isZero();
        return Files.readAllLines(home.resolve(out)).stream()
                .map(line -> line.split(",", 19))
                .sorted(Comparator.comparing(cells -> cells[0]))
                .toList();
    }

    /** Forecast over the lead time, safety stock, levels and quantity. */
    private static List<List<String>> numbers(List<String[]> plan) {
        return plan.stream().map(cells -> List.of(cells).subList(8, 14)).toList();
    }

    @Test
    void a_planned_promotion_is_ordered_for_in_time_and_a_cancelled_one_is_not() throws Exception {
        Files.writeString(
                home.resolve("shop/stock.csv"),
                "item_id,location_id,on_hand\nI0,L,600\nI1,L,600\nI2,L,600\nI3,L,600\n");
        Files.writeString(
                home.resolve("shop/supply_term.csv"),
                "item_id,supplier_id,lead_time_days\nI0,S,14\nI1,S,14\nI2,S,14\nI3,S,14\n");
        Path table = home.resolve("shop/promotion.csv");
        String without = Files.readString(table);
        List<String[]> before = plan("before.csv");

        LocalDate start = FIRST.plusDays(DAYS + 14L);
        Files.writeString(table, without + "NEXT,TPR,%s,%s,I1,25,\n".formatted(start, start.plusDays(6)));
        List<String[]> with = plan("with.csv");
        String[] row = with.get(1);
        assertThat(row[0]).isEqualTo("I1");
        // A week at three times thirty a day, less what of it lies beyond the lead time and the review.
        assertThat(Double.parseDouble(row[13]) - Double.parseDouble(before.get(1)[13]))
                .isBetween(150.0, 700.0);
        assertThat(row[15]).isLessThanOrEqualTo(start.toString());
        assertThat(row[18]).contains("NEXT");

        Files.writeString(table, without);
        List<String[]> after = plan("after.csv");
        assertThat(numbers(after)).isEqualTo(numbers(before));
        assertThat(after.get(1)[18]).doesNotContain("NEXT");
    }
}

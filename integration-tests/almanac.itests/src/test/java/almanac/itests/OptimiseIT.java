package almanac.itests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promotions chosen by what ships, as a process, and what is written read again. */
class OptimiseIT {
    private static final Path SCRIPT = Path.of(System.getProperty("almanac.dist"), "bin", "almanac");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int WEEKS = 78;
    private static final LocalDate NEXT = FIRST.plusWeeks(WEEKS);

    @TempDir
    Path home;

    /**
     * Four items of two categories that sell about 200 a week, twice as much in a week at 25% off now and then. I0 has stock for months, I1
     * has none and takes six weeks to come, I2 sells half as much again lately, I3 is as usual.
     */
    @BeforeEach
    void shop() throws IOException {
        Path shop = Files.createDirectories(home.resolve("shop"));
        Random random = new Random(7);
        List<String> demand = new ArrayList<>(List.of("item_id,location_id,demand_date,quantity"));
        List<String> promotions =
                new ArrayList<>(List.of("promotion_id,mechanic,start_date,end_date,item_id,discount_pct,cost"));
        for (int i = 0; i < 4; i++) {
            for (int week = 0; week < WEEKS; week++) {
                boolean promoted = week % 13 == 3 * i && week < WEEKS - 6;
                double mean = (promoted ? 400 : 200) * (i == 2 && week >= WEEKS - 4 ? 1.5 : 1);
                LocalDate start = FIRST.plusWeeks(week);
                demand.add(
                        "I%d,L,%s,%d".formatted(i, start.plusDays(6), Math.round(mean + 12 * random.nextGaussian())));
                if (promoted) {
                    promotions.add("P%d-%d,TPR,%s,%s,I%d,25,".formatted(i, week, start, start.plusDays(6), i));
                }
            }
        }
        Files.write(shop.resolve("demand.csv"), demand);
        Files.write(shop.resolve("promotion.csv"), promotions);
        write(
                "item.csv",
                "item_id,category_id,uom_scale,unit_cost,unit_price",
                "I0,C,0,3,10",
                "I1,C,0,3,10",
                "I2,D,0,3,10",
                "I3,D,0,3,10");
        write("stock.csv", "item_id,location_id,on_hand", "I0,L,9000", "I1,L,100", "I2,L,1400", "I3,L,1400");
        write("supply_term.csv", "item_id,supplier_id,lead_time_days", "I0,S,7", "I1,S,42", "I2,S,7", "I3,S,7");
    }

    private void write(String table, String... lines) throws IOException {
        Files.write(home.resolve("shop").resolve(table), List.of(lines));
    }

    private Launch run(String... arguments) throws IOException {
        return Launch.start(SCRIPT, home, home, Map.of(), arguments);
    }

    private List<Map<String, String>> rows(String file) throws IOException {
        List<String> lines = Files.readAllLines(home.resolve(file));
        String[] header = lines.get(0).split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", header.length);
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < header.length; i++) {
                row.put(header[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    @Test
    void a_plan_keeps_its_limits_promotes_nothing_that_is_not_there_and_is_read_again() throws Exception {
        Launch chosen = run(
                "optimise-promotions",
                "--host",
                "folder:shop",
                "--weeks",
                "4",
                "--depths",
                "15,25",
                "--mechanics",
                "TPR",
                "--budget",
                "4000",
                "--slots",
                "2",
                "--cost",
                "50",
                "--out",
                "plan.csv",
                "--second",
                "second.csv");
        assertThat(chosen.code()).as(chosen.err()).isZero();
        List<Map<String, String>> plan = rows("plan.csv");
        assertThat(plan).isNotEmpty();
        double spend = 0;
        double margin = 0;
        Map<String, Integer> running = new HashMap<>();
        for (Map<String, String> row : plan) {
            assertThat(row.get("item_id")).as("six weeks to come, none there").isNotEqualTo("I1");
            assertThat(row.get("start_date")).isGreaterThanOrEqualTo(NEXT.toString());
            spend += Double.parseDouble(row.get("spend"));
            margin += Double.parseDouble(row.get("additional_margin"));
            running.merge(row.get("start_date"), 1, Integer::sum);
        }
        assertThat(spend).isLessThanOrEqualTo(4000 + 1e-6);
        assertThat(running.values()).allMatch(n -> n <= 2);
        assertThat(chosen.err()).contains("Second best", "cannot be supplied in time");
        assertThat(together(chosen.err(), "Best")).isGreaterThanOrEqualTo(together(chosen.err(), "Second best"));
        double second = rows("second.csv").stream()
                .mapToDouble(r -> Double.parseDouble(r.get("additional_margin")))
                .sum();
        assertThat(second).isPositive();

        Launch told = run("promote", "--host", "folder:shop", "--promotion", "plan.csv", "--out", "effect.csv");
        assertThat(told.code()).as(told.err()).isZero();
        double again = rows("effect.csv").stream()
                .mapToDouble(r -> Double.parseDouble(r.get("margin")))
                .sum();
        assertThat(again).isCloseTo(margin, within(0.02 * margin + 1));
    }

    /** The last column of a plan's row: its margin where all its promotions run. */
    private static double together(String text, String plan) {
        String row =
                text.lines().filter(l -> l.startsWith(plan + " ")).findFirst().orElseThrow();
        return Double.parseDouble(row.substring(row.lastIndexOf(' ') + 1).replace(",", ""));
    }

    @Test
    void what_is_surplus_and_what_is_about_to_be_hot_is_found() throws Exception {
        Launch found = run("promotion-candidates", "--host", "folder:shop", "--out", "who.csv");
        assertThat(found.code()).as(found.err()).isZero();
        List<Map<String, String>> rows = rows("who.csv");
        assertThat(rows)
                .anyMatch(
                        r -> r.get("kind").equals("surplus") && r.get("item_id").equals("I0"));
        assertThat(rows)
                .anyMatch(r -> r.get("kind").equals("hot") && r.get("item_id").equals("I2"));
        assertThat(rows).noneMatch(r -> r.get("item_id").equals("I3"));
    }

    @Test
    void a_promotion_that_cannot_be_supplied_is_warned_of() throws Exception {
        Files.write(
                home.resolve("bad.csv"),
                List.of(
                        "promotion_id,mechanic,start_date,end_date,item_id,discount_pct",
                        "X,TPR,%s,%s,I1,25".formatted(NEXT, NEXT.plusDays(6))));
        Launch told = run("promote", "--host", "folder:shop", "--promotion", "bad.csv", "--out", "effect.csv");
        assertThat(told.code()).as(told.err()).isZero();
        assertThat(told.err()).contains("X: I1@L is", "units short from " + NEXT);
    }
}

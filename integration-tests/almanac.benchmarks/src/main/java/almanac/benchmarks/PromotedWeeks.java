package almanac.benchmarks;

import almanac.benchmarks.replay.Ordering;
import almanac.benchmarks.replay.ReplayFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A made-up shop of weekly demand with promotions of a week, as a folder host: each item has a level, a season, an elasticity and a share
 * that is bought ahead, all drawn; what a promotion gains comes in part from the other items of its category. The same seed gives the
 * same shop. It shares no code with what learns from it.
 */
final class PromotedWeeks {
    static final LocalDate FIRST = LocalDate.of(2023, 1, 2);

    private static final int ITEMS_A_CATEGORY = 6;
    private static final double PRICE = 10;
    private static final double COST = 6;

    private final SplittableRandom dice;
    private final int items;
    private final int weeks;
    private final double[][] depth;
    private final double[][] units;

    /**
     * @param weeks of demand
     */
    PromotedWeeks(long seed, int items, int weeks) {
        this.dice = new SplittableRandom(seed);
        this.items = items;
        this.weeks = weeks;
        this.depth = new double[items][weeks];
        this.units = new double[items][weeks];
        for (int i = 0; i < items; i++) {
            promotions(depth[i]);
        }
        demand();
    }

    /** A week in five to nine, at 15 to 30% off. */
    private void promotions(double[] depths) {
        for (int t = dice.nextInt(9); t < weeks; t += 5 + dice.nextInt(5)) {
            depths[t] = 0.15 + 0.05 * dice.nextInt(4);
        }
    }

    private void demand() {
        double[][] mean = new double[items][weeks];
        double[] dispersion = new double[items];
        for (int i = 0; i < items; i++) {
            Arrays.fill(mean[i], Math.exp(between(3, 5)));
            dispersion[i] = between(1, 3);
            season(mean[i]);
        }
        double[][] promoted = new double[items][weeks];
        for (int i = 0; i < items; i++) {
            promoted[i] = promoted(mean[i], depth[i]);
        }
        for (int first = 0; first < items; first += ITEMS_A_CATEGORY) {
            taken(promoted, mean, first, Math.min(items, first + ITEMS_A_CATEGORY));
        }
        for (int i = 0; i < items; i++) {
            for (int t = 0; t < weeks; t++) {
                double spread = Math.sqrt(dispersion[i] * promoted[i][t]);
                units[i][t] = Math.max(0, Math.rint(promoted[i][t] + spread * SyntheticDemand.normal(dice)));
            }
        }
    }

    private void season(double[] mean) {
        double height = between(0, 0.25);
        double phase = between(0, 2 * Math.PI);
        for (int t = 0; t < weeks; t++) {
            mean[t] *= 1 + height * Math.sin(phase + 2 * Math.PI * t / 52);
        }
    }

    /** Own promotions: elasticity, what is special about each of them, what is missing in the two weeks after. */
    private double[] promoted(double[] mean, double[] depths) {
        double elasticity = between(1.8, 3.2);
        double ahead = between(0, 0.3);
        double[] all = mean.clone();
        for (int t = 0; t < weeks; t++) {
            if (depths[t] > 0) {
                double factor = Math.pow(1 - depths[t], -elasticity) * Math.exp(0.1 * SyntheticDemand.normal(dice));
                double gain = mean[t] * (factor - 1);
                all[t] += gain;
                for (int k = 1; k <= 2 && t + k < weeks; k++) {
                    all[t + k] = Math.max(0, all[t + k] - ahead * gain * (k == 1 ? 0.7 : 0.3));
                }
            }
        }
        return all;
    }

    /** A share of what a promotion gains is missing at the others of the category, by how much they sell. */
    private void taken(double[][] promoted, double[][] mean, int from, int to) {
        double share = between(0.05, 0.25);
        for (int t = 0; t < weeks; t++) {
            for (int i = from; i < to; i++) {
                if (depth[i][t] > 0) {
                    double taken = share * Math.max(0, promoted[i][t] - mean[i][t]);
                    double others = 0;
                    for (int j = from; j < to; j++) {
                        others += j == i ? 0 : mean[j][t];
                    }
                    for (int j = from; j < to && others > 0; j++) {
                        promoted[j][t] -= j == i ? 0 : Math.min(0.5 * promoted[j][t], taken * mean[j][t] / others);
                    }
                }
            }
        }
    }

    private double between(double low, double high) {
        return low + (high - low) * dice.nextDouble();
    }

    /**
     * Writes the tables.
     *
     * @param first week that will be replayed first
     * @param told whether there is a table of promotions
     */
    void write(Path folder, int first, Ordering costs, boolean told) throws IOException {
        Files.createDirectories(folder);
        try (PrintWriter item = table(folder, "item", "item_id,category_id,uom_scale,unit_cost,unit_price");
                PrintWriter demand = table(folder, "demand", "item_id,location_id,demand_date,quantity");
                PrintWriter stock = table(folder, "stock", "item_id,location_id,on_hand");
                PrintWriter terms = table(folder, "supply_term", "item_id,supplier_id,lead_time_days")) {
            for (int i = 0; i < items; i++) {
                item.println(id(i) + ",C" + i / ITEMS_A_CATEGORY + ",0," + COST + "," + PRICE);
                terms.println(id(i) + ",S," + 7 * costs.leadWeeks());
                stock.println(id(i) + ",L," + ReplayFolder.stock(units[i], first, costs.leadWeeks()));
                for (int t = 0; t < weeks; t++) {
                    demand.println(id(i) + ",L," + FIRST.plusWeeks(t) + "," + units[i][t]);
                }
            }
        }
        Files.write(
                folder.resolve("planning_parameter.csv"),
                List.of("holding_cost,shortage_cost,lost_sales", costs.holding() + "," + costs.shortage() + ",true"));
        if (told) {
            promotionTable(folder);
        }
    }

    private void promotionTable(Path folder) throws IOException {
        try (PrintWriter table = table(folder, "promotion", "promotion_id,start_date,end_date,item_id,discount_pct")) {
            for (int i = 0; i < items; i++) {
                for (int t = 0; t < weeks; t++) {
                    if (depth[i][t] > 0) {
                        LocalDate start = FIRST.plusWeeks(t);
                        table.println(id(i) + "-" + t + "," + start + "," + start.plusDays(6) + "," + id(i) + ","
                                + Math.rint(100 * depth[i][t]));
                    }
                }
            }
        }
    }

    private static String id(int i) {
        return "item-" + i;
    }

    private static PrintWriter table(Path folder, String name, String header) throws IOException {
        PrintWriter table =
                new PrintWriter(Files.newBufferedWriter(folder.resolve(name + ".csv"), StandardCharsets.UTF_8));
        table.println(header);
        return table;
    }
}

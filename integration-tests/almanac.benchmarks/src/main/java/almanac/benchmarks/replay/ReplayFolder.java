package almanac.benchmarks.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes demand as a folder host. */
public final class ReplayFolder {
    private ReplayFolder() {}

    /** Stock to begin with: what the last four weeks sold on average, for lead time and review. */
    public static double stock(double[] demand, int first, int leadWeeks) {
        double sum = 0;
        for (int t = Math.max(0, first - 4); t < first; t++) {
            sum += demand[t];
        }
        return Math.ceil(sum / 4 * (leadWeeks + 1));
    }

    public static void write(Path folder, WeeklyDemand data, int first, Ordering costs) throws IOException {
        Files.createDirectories(folder);
        try (CsvWriter demand = CsvWriter.builder().build(folder.resolve("demand.csv"));
                CsvWriter stock = CsvWriter.builder().build(folder.resolve("stock.csv"));
                CsvWriter terms = CsvWriter.builder().build(folder.resolve("supply_term.csv"))) {
            demand.writeRecord("item_id", "location_id", "demand_date", "quantity");
            stock.writeRecord("item_id", "location_id", "on_hand");
            terms.writeRecord("item_id", "supplier_id", "lead_time_days");
            for (Map.Entry<String, double[]> entry : data.units().entrySet()) {
                double[] units = entry.getValue();
                for (int t = WeeklyDemand.firstDemand(units); t < units.length; t++) {
                    if (units[t] > 0 || t == units.length - 1) {
                        demand.writeRecord(
                                entry.getKey(),
                                "",
                                data.firstMonday().plusWeeks(t).toString(),
                                Double.toString(units[t]));
                    }
                }
                stock.writeRecord(entry.getKey(), "", Double.toString(stock(units, first, costs.leadWeeks())));
                terms.writeRecord(entry.getKey(), "S", Integer.toString(7 * costs.leadWeeks()));
            }
        }
        Files.write(
                folder.resolve("planning_parameter.csv"),
                List.of("holding_cost,shortage_cost,lost_sales", costs.holding() + "," + costs.shortage() + ",true"));
    }
}

package almanac.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A public data set and the protocol that its published figures come from.
 *
 * @param frequency as on the command line
 * @param windows of the horizon's length, without overlap, the last at the end
 * @param drivers known ahead
 */
record ShopData(String frequency, int horizon, int windows, List<String> drivers, Reader reader) {
    /** Reads the series from a folder. */
    interface Reader {
        List<ShopSeries> read(Path folder) throws IOException;
    }

    static ShopData of(String name) {
        return switch (name) {
            case "walmart" ->
                new ShopData(
                        "W",
                        39,
                        1,
                        List.of("markdown_1", "markdown_2", "markdown_3", "markdown_4", "markdown_5", "holiday"),
                        ShopData::walmart);
            case "pasta" -> new ShopData("D", 28, 10, List.of("promotion"), ShopData::pasta);
            case "m5" -> new ShopData("D", 28, 1, List.of("price", "snap", "holiday"), ShopData::m5);
            case "store-item" -> new ShopData("D", 90, 1, List.of(), ShopData::storeItem);
            default -> throw new IllegalArgumentException("unknown data set " + name);
        };
    }

    /** The sets that histories are hidden in. */
    static Map<String, ShopData> coldStart() {
        Map<String, ShopData> sets = new LinkedHashMap<>();
        sets.put("store-item", of("store-item"));
        sets.put("walmart", of("walmart"));
        return sets;
    }

    List<ShopSeries> read(Path folder) throws IOException {
        return reader.read(folder);
    }

    /** Weeks end on the Friday that they are dated by; they are labelled by their first day here. Complete series only. */
    private static List<ShopSeries> walmart(Path folder) throws IOException {
        Map<String, TreeMap<LocalDate, double[]>> stores = new HashMap<>();
        each(folder.resolve("walmart_features.csv.gz"), row -> {
            double[] drivers = new double[6];
            for (int i = 0; i < 5; i++) {
                double value = number(row.getField("MarkDown" + (i + 1)));
                drivers[i] = Double.isNaN(value) ? 0 : value;
            }
            drivers[5] = row.getField("IsHoliday").equals("TRUE") ? 1 : 0;
            stores.computeIfAbsent(row.getField("Store"), k -> new TreeMap<>())
                    .put(LocalDate.parse(row.getField("Date")), drivers);
        });
        Map<String, TreeMap<LocalDate, Double>> sales = new LinkedHashMap<>();
        each(folder.resolve("walmart_train.csv.gz"), row -> sales.computeIfAbsent(
                        row.getField("Dept") + "@" + row.getField("Store"), k -> new TreeMap<>())
                .put(LocalDate.parse(row.getField("Date")), number(row.getField("Weekly_Sales"))));
        int weeks = sales.values().stream().mapToInt(TreeMap::size).max().orElseThrow();
        List<ShopSeries> all = new ArrayList<>();
        sales.forEach((id, demand) -> {
            if (demand.size() == weeks) {
                double[][] drivers = new double[6][weeks];
                int t = 0;
                for (LocalDate date : demand.keySet()) {
                    double[] known =
                            stores.get(id.substring(id.indexOf('@') + 1)).get(date);
                    for (int i = 0; i < 6; i++) {
                        drivers[i][t] = known[i];
                    }
                    t++;
                }
                all.add(new ShopSeries(id, demand.firstKey().minusDays(6), 7, values(demand), drivers));
            }
        });
        return all;
    }

    private static List<ShopSeries> pasta(Path folder) throws IOException {
        Map<String, TreeMap<LocalDate, Double>> columns = new LinkedHashMap<>();
        each(folder.resolve("pasta_daily.csv.gz"), row -> row.getHeader().stream()
                .filter(c -> !c.equals("DATE"))
                .forEach(c -> columns.computeIfAbsent(c, k -> new TreeMap<>())
                        .put(LocalDate.parse(row.getField("DATE")), number(row.getField(c)))));
        List<ShopSeries> all = new ArrayList<>();
        columns.forEach((name, demand) -> {
            if (name.startsWith("QTY_")) {
                LocalDate first = demand.firstKey();
                int days = (int) (demand.lastKey().toEpochDay() - first.toEpochDay()) + 1;
                double[] units = new double[days];
                double[] promotion = new double[days];
                Arrays.fill(units, Double.NaN);
                demand.forEach((date, value) -> units[(int) (date.toEpochDay() - first.toEpochDay())] = value);
                columns.get("PROMO_" + name.substring(4))
                        .forEach((date, value) -> promotion[(int) (date.toEpochDay() - first.toEpochDay())] =
                                Double.isNaN(value) ? 0 : value);
                all.add(new ShopSeries(name.substring(4), first, 1, units, new double[][] {promotion}));
            }
        });
        return all;
    }

    private static List<ShopSeries> m5(Path folder) throws IOException {
        List<String> weeks = new ArrayList<>();
        List<double[]> days = new ArrayList<>();
        each(folder.resolve("m5_calendar.csv.gz"), row -> {
            weeks.add(row.getField("wm_yr_wk"));
            days.add(new double[] {
                number(row.getField("snap_CA")), row.getField("event_name_1").isEmpty() ? 0 : 1
            });
        });
        Map<String, Map<String, Double>> prices = new HashMap<>();
        each(folder.resolve("m5_ca3_hobbies2_prices.csv.gz"), row -> prices.computeIfAbsent(
                        row.getField("item_id"), k -> new HashMap<>())
                .put(row.getField("wm_yr_wk"), number(row.getField("sell_price"))));
        List<ShopSeries> all = new ArrayList<>();
        each(folder.resolve("m5_ca3_hobbies2_sales.csv.gz"), row -> {
            String item = row.getField("id").replaceAll("_CA_3.*", "");
            int n = (int)
                    row.getHeader().stream().filter(c -> c.startsWith("d_")).count();
            int begin = 0;
            while (!prices.get(item).containsKey(weeks.get(begin))) {
                begin++;
            }
            double[] demand = new double[n - begin];
            double[][] drivers = new double[3][n - begin];
            for (int t = begin; t < n; t++) {
                demand[t - begin] = number(row.getField("d_" + (t + 1)));
                drivers[0][t - begin] = prices.get(item).getOrDefault(weeks.get(t), Double.NaN);
                drivers[1][t - begin] = days.get(t)[0];
                drivers[2][t - begin] = days.get(t)[1];
            }
            all.add(new ShopSeries(item, LocalDate.of(2011, 1, 29).plusDays(begin), 1, demand, drivers));
        });
        return all;
    }

    private static List<ShopSeries> storeItem(Path folder) throws IOException {
        Map<String, TreeMap<LocalDate, Double>> sales = new LinkedHashMap<>();
        each(folder.resolve("store_item_daily.csv.gz"), row -> sales.computeIfAbsent(
                        row.getField("item") + "@" + row.getField("store"), k -> new TreeMap<>())
                .put(LocalDate.parse(row.getField("date")), number(row.getField("sales"))));
        return sales.entrySet().stream()
                .map(s -> new ShopSeries(s.getKey(), s.getValue().firstKey(), 1, values(s.getValue()), new double[0][]))
                .toList();
    }

    private static double[] values(TreeMap<LocalDate, Double> byDate) {
        return byDate.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static void each(Path file, Consumer<NamedCsvRecord> work) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(SeriesCsv.open(file))) {
            rows.forEach(work);
        }
    }

    private static double number(String text) {
        return text.isEmpty() || text.equals("NA") ? Double.NaN : Double.parseDouble(text);
    }
}

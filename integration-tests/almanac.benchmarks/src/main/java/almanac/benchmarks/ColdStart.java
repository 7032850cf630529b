package almanac.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hides the whole history of every tenth SKU and forecasts it from what is left: its item at other locations, its location's other items.
 * The yardstick is the mean of the same item elsewhere over the last year.
 */
final class ColdStart {
    private static final int HIDDEN = 10;

    private final String name;
    private final ShopData data;
    private final int every;

    ColdStart(String name, ShopData data, int every) {
        this.name = name;
        this.data = data;
        this.every = every;
    }

    void run(Path input, AlmanacProcess almanac, Path scratch) throws IOException, InterruptedException {
        List<ShopSeries> whole = data.read(input);
        List<ShopSeries> known = new ArrayList<>();
        List<ShopSeries> hidden = new ArrayList<>();
        for (int i = 0; i < whole.size(); i += every) {
            boolean hide = Integer.remainderUnsigned(whole.get(i).id().hashCode() * 0x9E3779B9, HIDDEN) == 0;
            (hide ? hidden : known).add(whole.get(i));
        }
        List<ShopSeries> seen = new ArrayList<>();
        known.forEach(s -> seen.add(head(s)));
        hidden.forEach(s -> seen.add(unknown(s)));
        Path series = scratch.resolve("cold-" + name + ".csv");
        Path future = scratch.resolve("cold-" + name + "-future.csv");
        Path out = scratch.resolve("cold-" + name + "-forecast.csv");
        SeriesWriter.write(seen, List.of(), 1, series, future);
        almanac.run(
                scratch.resolve("cold.txt"),
                "forecast",
                "--input",
                series.toString(),
                "--frequency",
                data.frequency(),
                "--horizon",
                Integer.toString(data.horizon()),
                "--methods",
                "trees",
                "--out",
                out.toString());
        Map<String, double[]> means = SeriesCsv.column(out, "mean");
        Map<String, double[]> usual = usual(known);
        double error = 0;
        double plain = 0;
        double all = 0;
        for (ShopSeries one : hidden) {
            double[] item = usual.getOrDefault(item(one), new double[] {0, 1});
            for (int h = 0; h < data.horizon(); h++) {
                double actual = one.demand()[one.demand().length - data.horizon() + h];
                error += Math.abs(actual - means.get(one.id())[h]);
                plain += Math.abs(actual - item[0] / item[1]);
                all += Math.abs(actual);
            }
        }
        Run.print("| cold start, %s | %d SKUs hidden | WAPE |", name, hidden.size());
        Run.print("|---|---|---|");
        Run.print("| mean of the item elsewhere | | %.4f |", plain / all);
        Run.print("| trees | | %.4f |", error / all);
        Run.print("");
    }

    /** What is known before the horizon. */
    private ShopSeries head(ShopSeries series) {
        double[] demand = Arrays.copyOf(series.demand(), series.demand().length - data.horizon());
        return new ShopSeries(series.id(), series.first(), series.days(), demand, new double[0][]);
    }

    /** The last bucket before the horizon, with nothing in it. */
    private ShopSeries unknown(ShopSeries series) {
        int last = series.demand().length - data.horizon() - 1;
        return new ShopSeries(
                series.id(), series.label(last), series.days(), new double[] {Double.NaN}, new double[0][]);
    }

    /** Sum and count over the last year, by item. */
    private Map<String, double[]> usual(List<ShopSeries> known) {
        Map<String, double[]> sums = new HashMap<>();
        for (ShopSeries one : known) {
            double[] sum = sums.computeIfAbsent(item(one), k -> new double[2]);
            int end = one.demand().length - data.horizon();
            for (int t = Math.max(0, end - 364 / one.days()); t < end; t++) {
                sum[0] += one.demand()[t];
                sum[1]++;
            }
        }
        return sums;
    }

    private static String item(ShopSeries series) {
        return series.id().substring(0, series.id().indexOf('@'));
    }
}

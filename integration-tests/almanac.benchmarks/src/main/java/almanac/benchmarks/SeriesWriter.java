package almanac.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes series files. Drivers are known ahead of every origin within the history: the file of the future names them. */
final class SeriesWriter {
    private SeriesWriter() {}

    static void write(List<ShopSeries> all, List<String> drivers, int every, Path series, Path future)
            throws IOException {
        try (BufferedWriter past = Files.newBufferedWriter(series);
                BufferedWriter ahead = Files.newBufferedWriter(future)) {
            past.write("unique_id,ds,y" + head(drivers) + "\n");
            ahead.write("unique_id,ds" + head(drivers) + "\n");
            for (int i = 0; i < all.size(); i += every) {
                ShopSeries one = all.get(i);
                int n = one.demand().length;
                for (int t = 0; t < n; t++) {
                    past.write(one.id() + "," + one.label(t) + "," + text(one.demand()[t]) + values(one, t) + "\n");
                }
                ahead.write(one.id() + "," + one.label(n) + values(one, n - 1) + "\n");
            }
        }
    }

    private static String head(List<String> drivers) {
        return drivers.isEmpty() ? "" : "," + String.join(",", drivers);
    }

    private static String values(ShopSeries series, int bucket) {
        StringBuilder text = new StringBuilder();
        for (double[] driver : series.drivers()) {
            text.append(',').append(text(driver[bucket]));
        }
        return text.toString();
    }

    private static String text(double value) {
        return Double.isNaN(value) ? "" : value == Math.rint(value) ? Long.toString((long) value) : "" + value;
    }
}

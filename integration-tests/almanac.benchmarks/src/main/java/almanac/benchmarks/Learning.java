package almanac.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Methods that learn across series against those that do not, and their blend, by a backtest of the launcher on well-known shop data. */
@Command(
        name = "learning",
        description = "--data: a folder with the data set's files: walmart, pasta, m5, store-item, cold-start.")
final class Learning extends Run {
    @Option(names = "--name", required = true, description = "walmart, pasta, m5, store-item, cold-start.")
    private String name;

    @Option(names = "--methods", defaultValue = "auto,trees", description = "Default: ${DEFAULT-VALUE}.")
    private String methods;

    @Option(names = "--every", defaultValue = "1", description = "Only every so manieth series, for a quick look.")
    private int every;

    @Override
    void run(Path input, AlmanacProcess almanac, Path scratch) throws IOException, InterruptedException {
        if (name.equals("cold-start")) {
            for (Map.Entry<String, ShopData> shop : ShopData.coldStart().entrySet()) {
                new ColdStart(shop.getKey(), shop.getValue(), every).run(input, almanac, scratch);
            }
            return;
        }
        ShopData data = ShopData.of(name);
        Path series = scratch.resolve(name + ".csv");
        Path future = scratch.resolve(name + "-future.csv");
        SeriesWriter.write(data.read(input), data.drivers(), every, series, future);
        Path accuracy = scratch.resolve(name + "-accuracy.csv");
        var result = almanac.run(
                scratch.resolve("backtest.txt"),
                "backtest",
                "--input",
                series.toString(),
                "--future",
                future.toString(),
                "--frequency",
                data.frequency(),
                "--horizon",
                Integer.toString(data.horizon()),
                "--origins",
                Integer.toString(data.windows()),
                "--step",
                Integer.toString(data.horizon()),
                "--methods",
                methods,
                "--all-measures",
                "--out",
                accuracy.toString());
        print("| %s: method | WAPE | weighted quantile loss | RMSSE | bias | coverage 80 | CPU seconds |", name);
        print("|---|---|---|---|---|---|---|");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(accuracy)) {
            for (NamedCsvRecord row : rows) {
                if (row.getField("unique_id").equals("ALL")) {
                    print(row);
                }
            }
        }
        print("%n%.0f seconds in all, peak %.0f MB.", result.seconds(), result.peakMegabytes());
    }

    private static void print(NamedCsvRecord row) {
        double wape = number(row, "wape");
        print(
                "| %s | %.4f | %.4f | %.4f | %+.3f | %.1f | %.0f |",
                row.getField("method"),
                wape,
                // The CRPS is twice the mean pinball loss; MAE over WAPE is the mean demand.
                number(row, "crps") * wape / number(row, "mae"),
                number(row, "rmsse"),
                number(row, "bias"),
                100 * number(row, "coverage80"),
                number(row, "seconds"));
    }

    private static double number(NamedCsvRecord row, String field) {
        String text = row.getField(field);
        return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
    }
}

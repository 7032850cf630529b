package almanac.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forecasts the training part of a forecasting competition and judges by its test part. */
@Command(
        name = "competition",
        description = "--data: a folder with NAME_train.csv.gz and NAME_test.csv.gz (unique_id,ds,y).")
final class Competition extends Run {
    @Option(names = "--name", required = true, description = "For instance m3_monthly, m4_weekly.")
    private String name;

    @Option(names = "--season", required = true, description = "Buckets of a season; 1 for none.")
    private int season;

    @Option(names = "--mase-lag", description = "Lag of MASE (default: the season).")
    private Integer lag;

    @Option(names = "--methods", split = ",", defaultValue = "auto", description = "Default: ${DEFAULT-VALUE}.")
    private String[] methods;

    @Override
    void run(Path input, AlmanacProcess almanac, Path scratch) throws IOException, InterruptedException {
        Path train = input.resolve(name + "_train.csv.gz");
        Map<String, double[]> insample = SeriesCsv.column(train, "y");
        Map<String, double[]> actual = SeriesCsv.column(input.resolve(name + "_test.csv.gz"), "y");
        int horizon = actual.values().iterator().next().length;
        print("| %s: method | sMAPE | MASE | coverage 80 | coverage 95 | seconds | peak MB |", name);
        print("|---|---|---|---|---|---|---|");
        for (String method : methods) {
            Path out = scratch.resolve(name + "-" + method + ".csv");
            var run = almanac.run(
                    scratch.resolve("forecast.txt"),
                    "forecast",
                    "--input",
                    train.toString(),
                    "--horizon",
                    Integer.toString(horizon),
                    "--season",
                    Integer.toString(season),
                    "--methods",
                    method,
                    "--levels",
                    "80,95",
                    "--out",
                    out.toString());
            report(method, out, insample, actual, run);
        }
        Files.deleteIfExists(scratch.resolve("forecast.txt"));
    }

    private void report(
            String method,
            Path out,
            Map<String, double[]> insample,
            Map<String, double[]> actual,
            AlmanacProcess.Result run)
            throws IOException {
        Map<String, double[]> mean = SeriesCsv.column(out, "mean");
        Map<String, double[]> low80 = SeriesCsv.column(out, "q0.1");
        Map<String, double[]> high80 = SeriesCsv.column(out, "q0.9");
        Map<String, double[]> low95 = SeriesCsv.column(out, "q0.025");
        Map<String, double[]> high95 = SeriesCsv.column(out, "q0.975");
        double smape = 0;
        double mase = 0;
        double in80 = 0;
        double in95 = 0;
        for (var one : actual.entrySet()) {
            String id = one.getKey();
            double[] y = one.getValue();
            smape += Measures.smape(y, mean.get(id));
            mase += Measures.mase(insample.get(id), y, mean.get(id), lag == null ? season : lag);
            in80 += Measures.coverage(y, low80.get(id), high80.get(id));
            in95 += Measures.coverage(y, low95.get(id), high95.get(id));
        }
        int n = actual.size();
        print(
                "| %s | %.2f | %.3f | %.1f | %.1f | %.1f | %.0f |",
                method, smape / n, mase / n, in80 / n, in95 / n, run.seconds(), run.peakMegabytes());
    }
}

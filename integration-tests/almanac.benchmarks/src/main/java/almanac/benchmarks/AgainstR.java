package almanac.benchmarks;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A method beside the one of the same kind in R's package {@code forecast}, on the same series, in turns, one thread each: accuracy and CPU
 * seconds a series, of either after warm-up.
 */
@Command(
        name = "against-r",
        description = "--data: a folder with NAME_train.csv.gz and NAME_test.csv.gz (unique_id,ds,y).")
final class AgainstR extends Run {
    private static final Map<String, String> PAIRS = Map.of("ets", "ets", "theta", "thetaf", "arima", "auto.arima");
    private static final int WARM_UP = 20;

    @Option(names = "--name", required = true, description = "For instance m3_monthly.")
    private String name;

    @Option(names = "--season", required = true, description = "Buckets of a season; 1 for none.")
    private int season;

    @Option(names = "--mase-lag", description = "Lag of MASE (default: the season).")
    private Integer lag;

    @Option(names = "--methods", split = ",", defaultValue = "ets,theta", description = "Of ets, theta and arima.")
    private String[] methods;

    @Option(
            names = "--series",
            defaultValue = "150",
            description = "Series, evenly spaced (default: ${DEFAULT-VALUE}).")
    private int most;

    @Option(names = "--rounds", defaultValue = "2", description = "Turns of each (default: ${DEFAULT-VALUE}).")
    private int rounds;

    private final Map<String, double[]> known = new LinkedHashMap<>();
    private Map<String, double[]> actual;
    private int horizon;

    @Override
    void run(Path input, AlmanacProcess almanac, Path scratch) throws IOException, InterruptedException {
        if (!hasForecastPackage()) {
            System.err.println("SKIPPED: there is no Rscript with the package forecast (Debian: r-cran-forecast).");
            return;
        }
        actual = SeriesCsv.column(input.resolve(name + "_test.csv.gz"), "y");
        horizon = actual.values().iterator().next().length;
        Map<String, double[]> all = SeriesCsv.column(input.resolve(name + "_train.csv.gz"), "y");
        double step = Math.max(1, all.size() / (double) most);
        List<String> ids = new ArrayList<>(all.keySet());
        for (int i = 0; i < Math.min(most, ids.size()); i++) {
            String id = ids.get((int) (i * step));
            known.put(id, all.get(id));
        }
        Path series = write(scratch.resolve("series.csv"));
        Path script = scratch.resolve("compare.R");
        try (InputStream in = AgainstR.class.getResourceAsStream("compare.R")) {
            Files.write(script, in.readAllBytes());
        }
        print("| %s, %d series: method | sMAPE | MASE | CPU ms a series |", name, known.size());
        print("|---|---|---|---|");
        try (ForecastEngine engine = new ForecastEngine()) {
            for (String method : methods) {
                for (int round = 0; round < rounds; round++) {
                    ours(engine, method);
                    theirs(PAIRS.get(method), script, series, scratch.resolve(method + ".csv"));
                }
            }
        }
    }

    private void ours(ForecastEngine engine, String method) {
        List<DemandSeries> series = known.entrySet().stream()
                .map(e -> DemandSeries.builder(Sku.of(e.getKey()), TimeGrid.standard(TimeBucket.STEP), 0, e.getValue())
                        .build())
                .toList();
        ForecastRequest request = new ForecastRequest(horizon, List.of(), 0, 1);
        for (int i = 0; i < WARM_UP; i++) {
            engine.forecast(series.subList(0, Math.min(series.size(), 100)), method, season, request);
        }
        double start = ForecastEngine.cpuSeconds();
        List<Forecast> forecasts = engine.forecast(series, method, season, request);
        double millis = (ForecastEngine.cpuSeconds() - start) * 1000 / series.size();
        Map<String, double[]> means = new LinkedHashMap<>();
        forecasts.forEach(f -> means.put(f.sku().key(), f.means()));
        report("`" + method + "`", means, millis);
    }

    private void theirs(String method, Path script, Path series, Path out) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "Rscript",
                script.toString(),
                series.toString(),
                Integer.toString(season),
                Integer.toString(horizon),
                method,
                out.toString());
        builder.environment().put("OMP_NUM_THREADS", "1");
        builder.environment().put("OPENBLAS_NUM_THREADS", "1");
        Process process = builder.inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IOException("Rscript ended with " + process.exitValue());
        }
        double seconds = 0;
        for (double[] each : SeriesCsv.column(out, "seconds").values()) {
            seconds += each[0];
        }
        report("R `" + method + "`", SeriesCsv.column(out, "mean"), seconds * 1000 / known.size());
    }

    private void report(String method, Map<String, double[]> means, double millis) {
        double smape = 0;
        double mase = 0;
        for (var one : known.entrySet()) {
            double[] y = actual.get(one.getKey());
            double[] mean = means.get(one.getKey());
            smape += Measures.smape(y, mean) / known.size();
            mase += Measures.mase(one.getValue(), y, mean, lag == null ? season : lag) / known.size();
        }
        print("| %s | %.3f | %.4f | %.2f |", method, smape, mase, millis);
    }

    private Path write(Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("unique_id,y");
            for (var one : known.entrySet()) {
                for (double y : one.getValue()) {
                    out.println(one.getKey() + "," + y);
                }
            }
        }
        return file;
    }

    private static boolean hasForecastPackage() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("Rscript", "-e", "library(forecast)")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}

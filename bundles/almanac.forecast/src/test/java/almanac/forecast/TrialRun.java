package almanac.forecast;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecaster;
import almanac.forecast.engine.ForecastingEngine;
import almanac.forecast.engine.Method;
import almanac.forecast.engine.Methods;
import almanac.forecast.evaluate.Measures;
import almanac.forecast.method.LocalForecaster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Measures methods on a pair of series files, by hand: {@code TrialRun TRAIN.csv.gz TEST.csv.gz SEASON THREADS METHOD...}, the last of
 * so many rounds as the property {@code rounds} says. Each file
 * has the columns {@code unique_id,ds,y}, sorted. Prints sMAPE, MASE, RMSSE, coverage of 80% and 95% intervals and milliseconds a
 * series.
 */
final class TrialRun {
    private static final int ROUNDS = Integer.getInteger("rounds", 5);

    private TrialRun() {}

    public static void main(String[] args) throws IOException {
        Map<String, double[]> train = read(Path.of(args[0]));
        Map<String, double[]> test = read(Path.of(args[1]));
        int season = Integer.parseInt(args[2]);
        try (ForecastingEngine engine =
                new ForecastingEngine(() -> new Methods(methods()), Integer.parseInt(args[3]))) {
            for (int i = 4; i < args.length; i++) {
                for (int round = 0; round < ROUNDS; round++) {
                    run(engine, args[i], train, test, season, round == ROUNDS - 1);
                }
            }
        }
    }

    /** Every public method of the method package. */
    private static List<Method> methods() {
        try (Stream<Path> files = Files.list(Path.of(
                LocalForecaster.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath(),
                LocalForecaster.class.getPackageName().split("\\.")))) {
            List<Method> all = new ArrayList<>();
            for (String file :
                    files.map(f -> f.getFileName().toString()).sorted().toList()) {
                Class<?> type =
                        Class.forName(LocalForecaster.class.getPackageName() + "." + file.replace(".class", ""));
                if (Forecaster.class.isAssignableFrom(type)
                        && Modifier.isPublic(type.getModifiers())
                        && !Modifier.isAbstract(type.getModifiers())) {
                    all.add(Method.local((Forecaster) type.getConstructor().newInstance()));
                }
            }
            return all;
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(
            ForecastingEngine engine,
            String method,
            Map<String, double[]> train,
            Map<String, double[]> test,
            int season,
            boolean print) {
        TimeGrid grid = TimeGrid.standard(TimeBucket.valueOf(System.getProperty("bucket", "STEP")));
        long first = Long.getLong("first", 0);
        List<DemandSeries> series = new ArrayList<>();
        train.forEach((id, y) ->
                series.add(DemandSeries.builder(Sku.of(id), grid, first, y).build()));
        int horizon = test.values().iterator().next().length;
        ForecastRequest request = new ForecastRequest(horizon, ForecastRequest.PLANNING_PROBABILITIES, 0, 1);
        ForecastPlan plan = new ForecastPlan(List.of(method), season, request, Map.of(), Map.of());
        List<ForecastOutcome> outcomes = new ArrayList<>();
        long start = System.nanoTime();
        engine.forecast(series, plan, outcomes::add, Progress.NONE);
        double millis = (System.nanoTime() - start) * 1e-6 / series.size();
        if (print) {
            report(method, outcomes, train, test, season, millis);
        }
    }

    private static void report(
            String method,
            List<ForecastOutcome> outcomes,
            Map<String, double[]> train,
            Map<String, double[]> test,
            int season,
            double millis) {
        double[] sums = new double[5];
        Map<String, Integer> champions = new TreeMap<>();
        for (ForecastOutcome outcome : outcomes) {
            Forecast forecast = outcome.forecast();
            champions.merge(forecast.provenance().method(), 1, Integer::sum);
            double[] past = train.get(forecast.sku().key());
            double[] actual = test.get(forecast.sku().key());
            sums[0] += Measures.smape(actual, forecast.means());
            double scale = Measures.maseScale(past, season);
            sums[1] += Double.isNaN(scale) ? 0 : Measures.mae(actual, forecast.means()) / scale;
            double square = Measures.rmsseScale(past);
            sums[2] += Double.isNaN(square) ? 0 : Math.sqrt(Measures.mse(actual, forecast.means()) / square);
            for (int h = 0; h < actual.length; h++) {
                sums[3] += within(forecast, actual[h], h, 0.1, 0.9) / (double) actual.length;
                sums[4] += within(forecast, actual[h], h, 0.025, 0.975) / (double) actual.length;
            }
        }
        int n = outcomes.size();
        System.out.printf(
                "%-16s sMAPE %7.3f  MASE %6.3f  RMSSE %6.3f  cover80 %.3f  cover95 %.3f  %8.4f ms/series  %s%n",
                method, sums[0] / n, sums[1] / n, sums[2] / n, sums[3] / n, sums[4] / n, millis, champions);
    }

    private static int within(Forecast forecast, double actual, int h, double low, double high) {
        return actual >= forecast.quantileAt(low, h) && actual <= forecast.quantileAt(high, h) ? 1 : 0;
    }

    private static Map<String, double[]> read(Path file) throws IOException {
        Map<String, List<Double>> lists = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(",");
                lists.computeIfAbsent(cells[0], k -> new ArrayList<>()).add(Double.valueOf(cells[2]));
            }
        }
        Map<String, double[]> arrays = new LinkedHashMap<>();
        lists.forEach((id, values) ->
                arrays.put(id, values.stream().mapToDouble(Double::doubleValue).toArray()));
        return arrays;
    }
}

package almanac.benchmarks;

import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Monthly demand for spare parts: the mean pinball loss over nine quantiles, of months and of totals over several, of one forecast of the
 * last months, beside that of a forecast of zero and of the quantiles of the last year.
 */
@Command(
        name = "spare-parts",
        description = "--data: a file with unique_id,ds,y, or with one column a month (1, 2, ...), a row a part.")
final class SpareParts extends Run {
    private static final double[] PROBABILITIES = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9};
    private static final int YEAR = 12;
    private static final int PATHS = 1000;

    @Option(names = "--hold", defaultValue = "12", description = "Last months held out (default: ${DEFAULT-VALUE}).")
    private int held;

    @Option(names = "--total", defaultValue = "3", description = "Months of a total (default: ${DEFAULT-VALUE}).")
    private int total;

    @Option(
            names = "--methods",
            split = ",",
            defaultValue = "sba,tsb,empirical,negative-binomial,auto",
            description = "Default: ${DEFAULT-VALUE}.")
    private String[] methods;

    @Option(names = "--every", defaultValue = "1", description = "Take one part of so many (default: all).")
    private int every;

    private final List<DemandSeries> known = new ArrayList<>();
    private final List<double[]> actual = new ArrayList<>();

    @Override
    void run(Path input, AlmanacProcess almanac, Path scratch) throws IOException {
        int i = 0;
        for (Map.Entry<String, double[]> part : MonthsCsv.read(input).entrySet()) {
            double[] all = part.getValue();
            if (i++ % every == 0 && all.length > held) {
                double[] past = Arrays.copyOf(all, all.length - held);
                known.add(ForecastEngine.months(part.getKey(), past, 0));
                actual.add(Arrays.copyOfRange(all, past.length, all.length));
            }
        }
        print("| %s: method | month | %d months | mean CPU ms |", input.getFileName(), total);
        print("|---|---|---|---|");
        print("| zero forecast | %.4f | %.4f | |", zero(1), zero(total));
        print("| last year's quantiles | %.4f | %.4f | |", lastYear(1), lastYear(total));
        try (ForecastEngine engine = new ForecastEngine()) {
            for (String method : methods) {
                report(engine, method);
            }
        }
    }

    private void report(ForecastEngine engine, String method) {
        double start = ForecastEngine.cpuSeconds();
        ForecastRequest request =
                new ForecastRequest(held, Arrays.stream(PROBABILITIES).boxed().toList(), PATHS, 1);
        Loss month = new Loss();
        Loss totals = new Loss();
        List<Forecast> forecasts = engine.forecast(known, method, YEAR, request);
        double millis = (ForecastEngine.cpuSeconds() - start) * 1000 / known.size();
        for (int i = 0; i < known.size(); i++) {
            Forecast forecast = forecasts.get(i);
            for (int h = 0; h < held; h++) {
                double[] quantiles = new double[PROBABILITIES.length];
                for (int p = 0; p < quantiles.length; p++) {
                    quantiles[p] = forecast.quantile(p, h);
                }
                month.add(actual.get(i)[h], quantiles);
            }
            for (int h = 0; h + total <= held; h += total) {
                totals.add(sum(actual.get(i), h, total), ofTotals(forecast, h));
            }
        }
        print("| `%s` | %.4f | %.4f | %.2f |", method, month.mean(), totals.mean(), millis);
    }

    private double[] ofTotals(Forecast forecast, int from) {
        var paths = forecast.paths().orElseThrow();
        double[] sums = new double[paths.count()];
        for (int p = 0; p < sums.length; p++) {
            for (int h = from; h < from + total; h++) {
                sums[p] += paths.at(p, h);
            }
        }
        return quantiles(sums);
    }

    private double zero(int span) {
        return reference(span, new double[PROBABILITIES.length], null);
    }

    private double lastYear(int span) {
        return reference(span, null, known);
    }

    /** The loss of the same quantiles for every span ahead. */
    private double reference(int span, double[] fixed, List<DemandSeries> histories) {
        Loss loss = new Loss();
        for (int i = 0; i < actual.size(); i++) {
            double[] quantiles = histories == null
                    ? fixed
                    : quantiles(lastSums(histories.get(i).toArray(), span));
            for (int h = 0; h + span <= held; h += span) {
                loss.add(sum(actual.get(i), h, span), quantiles);
            }
        }
        return loss.mean();
    }

    /** Totals of the spans that end within the last year. */
    private static double[] lastSums(double[] y, int span) {
        double[] sums = new double[YEAR];
        int n = 0;
        for (int end = Math.max(span, y.length - YEAR + 1); end <= y.length; end++) {
            double sum = sum(y, end - span, span);
            if (!Double.isNaN(sum)) {
                sums[n++] = sum;
            }
        }
        return n == 0 ? new double[1] : Arrays.copyOf(sums, n);
    }

    private static double sum(double[] y, int from, int count) {
        double sum = 0;
        for (int t = from; t < from + count; t++) {
            sum += y[t];
        }
        return sum;
    }

    /** The least value that enough of them do not exceed. */
    private static double[] quantiles(double[] values) {
        Arrays.sort(values);
        return Arrays.stream(PROBABILITIES)
                .map(p -> values[Math.min(values.length - 1, (int) Math.ceil(p * values.length - 1e-9) - 1)])
                .toArray();
    }

    /** The mean pinball loss; what is not known is left out. */
    private static final class Loss {
        private double sum;
        private long count;

        void add(double actual, double[] quantiles) {
            if (!Double.isNaN(actual)) {
                for (int p = 0; p < quantiles.length; p++) {
                    double error = actual - quantiles[p];
                    sum += Math.max(PROBABILITIES[p] * error, (PROBABILITIES[p] - 1) * error) / quantiles.length;
                }
                count++;
            }
        }

        double mean() {
            return sum / count;
        }
    }
}

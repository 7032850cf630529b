package almanac.cycle.shell;

import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.ForecastRequest;
import almanac.api.forecast.Forecasting;
import almanac.cycle.MethodParameters;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac forecast}: fits and forecasts each series, one block of rows for each method asked for. */
@Command(name = "forecast")
final class ForecastCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Mixin
    private SeriesOptions series;

    @Option(names = "--horizon", required = true, paramLabel = "N", descriptionKey = "opt.horizon")
    private int horizon;

    @Option(names = "--season", paramLabel = "M", descriptionKey = "opt.season")
    private int season;

    @Option(names = "--methods", split = ",", paramLabel = "METHOD", descriptionKey = "opt.methods")
    private List<String> methods = List.of(Forecasting.AUTO);

    @Option(names = "--set", paramLabel = "METHOD.PARAMETER=VALUE", descriptionKey = "opt.set")
    private List<String> parameters = List.of();

    @Mixin
    private HierarchyOptions hierarchy;

    @Mixin
    private SegmentOptions segments;

    @Option(
            names = "--levels",
            split = ",",
            paramLabel = "PERCENT",
            defaultValue = "50,80,95",
            descriptionKey = "opt.levels")
    private List<BigDecimal> levels;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "opt.seed")
    private long seed;

    @Option(names = "--out", paramLabel = "F.csv", descriptionKey = "opt.out")
    private String out;

    ForecastCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Checks.atLeastOne(console, "--horizon", horizon);
        Checks.notNegative(console, "--season", season);
        hierarchy.check(console);
        segments.check(console, series.ofHost(), hierarchy.isAsked());
        Levels quantiles = new Levels(levels, console);
        Forecasting forecasting = services.forecasting();
        Checks.known(console, methods, forecasting.methods());
        Map<String, Map<String, String>> set = MethodParameters.parse(parameters);
        Checks.known(console, set.keySet(), forecasting.methods());
        Progress progress = new ConsoleProgress(console);
        Collection<DemandSeries> all = series.read(services, console, horizon, progress);
        ForecastRequest request = new ForecastRequest(horizon, quantiles.probabilities(), 0, seed);
        List<String> header = new ArrayList<>(List.of("unique_id", "ds", "method", "mean"));
        header.addAll(quantiles.columns());
        try (CsvOutput csv = CsvOutput.open(console, console.path(out), header)) {
            for (String method : methods) {
                ForecastPlan plan =
                        new ForecastPlan(List.of(method), series.season(season, console), request, set, Map.of());
                Ran ran = new Ran();
                BiConsumer<String, ForecastOutcome> named = (key, outcome) -> {
                    write(key, hierarchy.isAsked() ? outcome.forecast() : series.shown(outcome.forecast()), csv);
                    ran.add(outcome);
                };
                Consumer<ForecastOutcome> sink =
                        outcome -> named.accept(outcome.forecast().sku().key(), outcome);
                if (segments.isAsked()) {
                    segments.forecast(services, console, series.scope(services), all, plan, named, progress);
                } else if (hierarchy.isAsked()) {
                    hierarchy.forecast(services, console, List.copyOf(all), series.ofHost(), plan, sink, progress);
                } else {
                    forecasting.forecast(all, plan, sink, progress);
                }
                ran.tell(method);
            }
            csv.finish();
        }
        return 0;
    }

    private static void write(String key, Forecast forecast, CsvOutput csv) {
        int quantiles = forecast.probabilities().length;
        for (int step = 0; step < forecast.horizon(); step++) {
            List<String> row = new ArrayList<>(quantiles + 4);
            row.add(key);
            row.add(forecast.grid().labelOf(forecast.firstBucket() + step));
            row.add(forecast.provenance().method());
            row.add(Numbers.plain(forecast.mean(step)));
            for (int i = 0; i < quantiles; i++) {
                row.add(Numbers.plain(forecast.quantile(i, step)));
            }
            csv.row(row);
        }
    }

    /** What truly ran, for the summary on stderr. */
    private final class Ran {
        private final Map<String, Integer> byMethod = new TreeMap<>();
        private int seriesCount;
        private int fallbacks;

        void add(ForecastOutcome outcome) {
            String method = outcome.forecast().provenance().method();
            byMethod.merge(method, 1, Integer::sum);
            seriesCount++;
            if (!method.equals(outcome.champion().method())) {
                fallbacks++;
            }
        }

        void tell(String asked) {
            String mix = byMethod.entrySet().stream()
                    .map(e -> e.getKey() + ' ' + e.getValue())
                    .collect(Collectors.joining(", "));
            console.err().println(console.say("forecast.done", asked, seriesCount, mix));
            if (fallbacks > 0) {
                console.err().println(console.say("forecast.fallbacks", asked, fallbacks));
            }
        }
    }
}

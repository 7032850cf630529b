package almanac.cycle.shell;

import almanac.api.AlmanacException;
import almanac.api.Progress;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.BacktestReport;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.MethodComparison;
import almanac.api.forecast.SeriesAccuracy;
import almanac.cycle.MethodParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code almanac backtest}: rolling-origin evaluation, a row for each series and method, then a summary row for each method. */
@Command(name = "backtest")
final class BacktestCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of(
            "unique_id",
            "method",
            "origins",
            "mae",
            "rmse",
            "wape",
            "mase",
            "rmsse",
            "bias",
            "pinball",
            "coverage80",
            "seconds");
    /** What else is measured, after the columns of the contract. */
    private static final List<String> MORE_COLUMNS = List.of("mse", "crps", "coverage95");

    /** What a method is compared with where none is asked for. */
    private static final List<String> STANDARD = List.of(Forecasting.AUTO, "seasonal-naive", "naive");

    private static final String ALL = "ALL";

    private final Services services;
    private final Console console;

    @Mixin
    private SeriesOptions series;

    @Option(names = "--horizon", required = true, paramLabel = "N", descriptionKey = "opt.horizon")
    private int horizon;

    @Option(names = "--origins", required = true, paramLabel = "K", descriptionKey = "opt.origins")
    private int origins;

    @Option(names = "--step", paramLabel = "S", defaultValue = "1", descriptionKey = "opt.step")
    private int step;

    @Option(names = "--season", paramLabel = "M", descriptionKey = "opt.season")
    private int season;

    @Option(names = "--methods", split = ",", paramLabel = "METHOD", descriptionKey = "opt.backtest-methods")
    private List<String> methods = List.of();

    @Option(names = "--set", paramLabel = "METHOD.PARAMETER=VALUE", descriptionKey = "opt.set")
    private List<String> parameters = List.of();

    @Option(names = "--all-measures", descriptionKey = "opt.all-measures")
    private boolean allMeasures;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "opt.seed")
    private long seed;

    @Option(names = "--out", paramLabel = "A.csv", descriptionKey = "opt.out")
    private String out;

    BacktestCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Checks.atLeastOne(console, "--horizon", horizon);
        Checks.atLeastOne(console, "--origins", origins);
        Checks.atLeastOne(console, "--step", step);
        Checks.notNegative(console, "--season", season);
        Forecasting forecasting = services.forecasting();
        Checks.known(console, methods, forecasting.methods());
        Map<String, Map<String, String>> set = MethodParameters.parse(parameters);
        Checks.known(console, set.keySet(), forecasting.methods());
        List<String> asked = methods.isEmpty()
                ? STANDARD.stream().filter(forecasting.methods()::contains).toList()
                : methods;
        Progress progress = new ConsoleProgress(console);
        Collection<DemandSeries> all = series.read(services, console, horizon, progress);
        BacktestPlan plan = new BacktestPlan(asked, horizon, origins, step, series.season(season, console), seed, set);
        BacktestReport report = forecasting.evaluate(all, plan, progress);
        if (report.rows().stream().allMatch(row -> row.accuracy().origins() == 0)) {
            throw new AlmanacException(console.say("backtest.too-short", horizon));
        }
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.addAll(allMeasures ? MORE_COLUMNS : List.of());
        try (CsvOutput csv = CsvOutput.open(console, console.path(out), columns)) {
            report.rows().forEach(row -> csv.row(fields(row)));
            csv.finish();
        }
        report.rows().stream().filter(row -> row.sku() == null).forEach(this::tell);
        report.comparisons().forEach(this::tell);
        return 0;
    }

    private List<String> fields(SeriesAccuracy row) {
        Accuracy a = row.accuracy();
        List<String> fields = new ArrayList<>(
                List.of(row.sku() == null ? ALL : row.sku().key(), row.method(), Integer.toString(a.origins())));
        Stream.of(a.mae(), a.rmse(), a.wape(), a.mase(), a.rmsse(), a.bias(), a.pinball(), a.coverage80(), a.seconds())
                .map(Numbers::plain)
                .forEach(fields::add);
        if (allMeasures) {
            Stream.of(a.mse(), a.crps(), a.coverage95()).map(Numbers::plain).forEach(fields::add);
        }
        return fields;
    }

    private void tell(SeriesAccuracy summary) {
        Accuracy a = summary.accuracy();
        console.err()
                .println(console.say(
                        "backtest.summary",
                        summary.method(),
                        Numbers.shown(a.wape()),
                        Numbers.shown(a.mase()),
                        Numbers.shown(a.coverage80()),
                        Numbers.shown(a.seconds())));
    }

    private void tell(MethodComparison comparison) {
        String verdict = comparison.isClear() ? comparison.difference() < 0 ? "better" : "worse" : "unclear";
        console.err()
                .println(console.say(
                        "backtest.compared-" + verdict,
                        comparison.first(),
                        comparison.second(),
                        Numbers.shown(comparison.difference()),
                        Numbers.shown(comparison.low()),
                        Numbers.shown(comparison.high()),
                        Numbers.shown(comparison.pValue()),
                        comparison.cases(),
                        console.say("backtest.over-" + comparison.over())));
    }
}

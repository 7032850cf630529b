package almanac.cycle.shell;

import almanac.api.Progress;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.BacktestPlan;
import almanac.api.forecast.Forecasting;
import almanac.api.forecast.SeriesAccuracy;
import almanac.api.forecast.TuningPlan;
import almanac.api.forecast.TuningTrial;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code almanac tune}: tries parameters of a method on earlier origins, a row a trial. The last buckets are held back, so that the best
 * trial is judged by what no trial has seen.
 */
@Command(name = "tune")
final class TuneCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Mixin
    private SeriesOptions series;

    @Option(names = "--method", required = true, paramLabel = "METHOD", descriptionKey = "opt.tune-method")
    private String method;

    @Option(names = "--parameters", split = ",", paramLabel = "NAME", descriptionKey = "opt.tune-parameters")
    private List<String> parameters = List.of();

    @Option(names = "--horizon", required = true, paramLabel = "N", descriptionKey = "opt.horizon")
    private int horizon;

    @Option(names = "--origins", paramLabel = "K", defaultValue = "3", descriptionKey = "opt.tune-origins")
    private int origins;

    @Option(names = "--search", paramLabel = "grid|bayesian", defaultValue = "bayesian", descriptionKey = "opt.search")
    private String search;

    @Option(names = "--budget", paramLabel = "TRIALS", defaultValue = "30", descriptionKey = "opt.budget")
    private int budget;

    @Option(names = "--minutes", paramLabel = "N", descriptionKey = "opt.minutes")
    private int minutes;

    @Option(names = "--no-pruning", descriptionKey = "opt.no-pruning")
    private boolean everyTrialWhole;

    @Option(names = "--season", paramLabel = "M", descriptionKey = "opt.season")
    private int season;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "opt.seed")
    private long seed;

    @Option(names = "--out", paramLabel = "T.csv", descriptionKey = "opt.out")
    private String out;

    TuneCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        Checks.atLeastOne(console, "--horizon", horizon);
        Checks.atLeastOne(console, "--origins", origins);
        Checks.atLeastOne(console, "--budget", budget);
        Checks.notNegative(console, "--season", season);
        Checks.notNegative(console, "--minutes", minutes);
        Forecasting forecasting = services.forecasting();
        SortedSet<String> there = new TreeSet<>(forecasting.methods());
        there.remove(Forecasting.AUTO);
        Checks.known(console, List.of(method), there);
        Progress progress = new ConsoleProgress(console);
        Collection<DemandSeries> all = series.read(services, console, horizon, progress);
        TuningPlan plan = new TuningPlan(
                method,
                parameters,
                search(),
                budget,
                horizon,
                origins,
                series.season(season, console),
                seed,
                !everyTrialWhole,
                60L * minutes);
        List<DemandSeries> heads = all.stream()
                .filter(s -> s.size() > horizon)
                .map(s -> s.head(s.size() - horizon))
                .toList();
        List<TuningTrial> trials = services.tuner().tune(heads, plan, progress);
        write(trials);
        tell(all, forecasting, trials, progress);
        return 0;
    }

    private TuningPlan.Search search() {
        try {
            return TuningPlan.Search.valueOf(search.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException(console.say("use.search", search));
        }
    }

    private void write(List<TuningTrial> trials) {
        SortedSet<String> names = new TreeSet<>();
        trials.forEach(t -> names.addAll(t.parameters().keySet()));
        List<String> header = new ArrayList<>(List.of("trial", "loss"));
        header.addAll(names);
        header.add("pruned");
        try (CsvOutput csv = CsvOutput.open(console, console.path(out), header)) {
            for (int i = 0; i < trials.size(); i++) {
                TuningTrial trial = trials.get(i);
                List<String> row = new ArrayList<>(List.of(Integer.toString(i + 1), Numbers.plain(trial.loss())));
                names.forEach(name -> row.add(trial.parameters().getOrDefault(name, "")));
                row.add(Boolean.toString(trial.pruned()));
                csv.row(row);
            }
            csv.finish();
        }
    }

    private void tell(
            Collection<DemandSeries> all, Forecasting forecasting, List<TuningTrial> trials, Progress progress) {
        TuningTrial best = trials.stream()
                .min(Comparator.comparingDouble(TuningTrial::loss))
                .orElseThrow();
        if (Double.isInfinite(best.loss())) {
            console.err().println(console.say("tune.too-short", horizon, origins));
            return;
        }
        if (best.parameters().isEmpty()) {
            console.err().println(console.say("tune.defaults", method, Numbers.shown(best.loss()), trials.size()));
            return;
        }
        String set = best.parameters().entrySet().stream()
                .map(e -> "--set " + method + '.' + e.getKey() + '=' + e.getValue())
                .collect(Collectors.joining(" "));
        console.err()
                .println(console.say(
                        "tune.best",
                        set,
                        Numbers.shown(best.loss()),
                        Numbers.shown(trials.get(0).loss()),
                        trials.size()));
        console.err()
                .println(console.say(
                        "tune.held-back",
                        horizon,
                        Numbers.shown(heldBack(all, forecasting, best.parameters(), progress)),
                        Numbers.shown(heldBack(all, forecasting, Map.of(), progress))));
    }

    /** MASE over the buckets that no trial has seen. */
    private double heldBack(
            Collection<DemandSeries> all, Forecasting forecasting, Map<String, String> set, Progress progress) {
        BacktestPlan plan = new BacktestPlan(
                List.of(method), horizon, 1, 1, series.season(season, console), seed, Map.of(method, set));
        return forecasting.backtest(all, plan, progress).stream()
                .filter(row -> row.sku() == null && row.method().equals(method))
                .map(SeriesAccuracy::accuracy)
                .findFirst()
                .orElseThrow()
                .mase();
    }
}

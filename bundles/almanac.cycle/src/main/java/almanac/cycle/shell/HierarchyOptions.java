package almanac.cycle.shell;

import almanac.api.Progress;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.HierarchyPlan;
import almanac.api.forecast.HierarchyPlan.Level;
import almanac.api.forecast.HierarchyPlan.Reconciliation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Whether forecasts are to add up, over groups of series or over time, and how. */
final class HierarchyOptions {
    private static final Map<String, Reconciliation> WAYS = Map.of(
            "bottom-up", Reconciliation.BOTTOM_UP,
            "top-down", Reconciliation.TOP_DOWN,
            "middle-out", Reconciliation.MIDDLE_OUT,
            "ols", Reconciliation.OLS,
            "structural", Reconciliation.STRUCTURAL,
            "variance", Reconciliation.VARIANCE,
            "mint", Reconciliation.SHRINKAGE);

    @Option(names = "--hierarchy", paramLabel = "FILE|ATTRIBUTES", descriptionKey = "opt.hierarchy")
    private String hierarchy;

    @Option(names = "--reconcile", paramLabel = "WAY", descriptionKey = "opt.reconcile")
    private String way;

    @Option(names = "--temporal", split = ",", paramLabel = "BUCKETS", descriptionKey = "opt.temporal")
    private List<Integer> spans = List.of();

    /** Whether anything is asked for. */
    boolean isAsked() {
        return hierarchy != null || !spans.isEmpty();
    }

    /** Refuses what does not go together, before any work begins. */
    void check(Console console) {
        if (hierarchy != null && !spans.isEmpty()) {
            throw new UsageException(console.say("use.two-hierarchies"));
        }
        if (hierarchy == null && way != null) {
            throw new UsageException(console.say("use.reconcile-what"));
        }
        if (way != null && !WAYS.containsKey(name())) {
            throw new UsageException(console.say("use.reconcile", way, String.join(", ", sorted())));
        }
    }

    /**
     * Forecasts.
     *
     * @param ofHost whether the series are a host's, so that levels are attributes
     */
    void forecast(
            Services services,
            Console console,
            List<DemandSeries> series,
            boolean ofHost,
            ForecastPlan plan,
            Consumer<ForecastOutcome> sink,
            Progress progress) {
        if (hierarchy == null) {
            services.hierarchies().temporal(series, spans, plan, sink, progress);
        } else {
            services.hierarchies().forecast(series, plan(services, console, series, ofHost), plan, sink, progress);
        }
    }

    private HierarchyPlan plan(Services services, Console console, List<DemandSeries> series, boolean ofHost) {
        List<Level> levels = new ArrayList<>(List.of(Level.total(series.size())));
        levels.addAll(ofHost ? attributes(console, series) : columns(services, console, series));
        Reconciliation chosen = way == null ? Reconciliation.SHRINKAGE : WAYS.get(name());
        return new HierarchyPlan(levels, chosen, middle(console, levels));
    }

    private List<Level> attributes(Console console, List<DemandSeries> series) {
        List<Level> levels = new ArrayList<>();
        for (String name : hierarchy.split(",")) {
            String key = name.strip();
            if (series.stream().noneMatch(s -> s.attributes().containsKey(key))) {
                throw new UsageException(console.say("use.attribute", key));
            }
            levels.add(new Level(
                    key,
                    series.stream()
                            .map(s -> s.attributes().getOrDefault(key, "-"))
                            .toList()));
        }
        return levels;
    }

    private List<Level> columns(Services services, Console console, List<DemandSeries> series) {
        Map<String, Map<String, String>> groups = services.seriesFiles().groups(console.path(hierarchy));
        for (DemandSeries one : series) {
            if (!groups.containsKey(one.sku().key())) {
                throw new UsageException(console.say("use.group-missing", hierarchy, one.sku()));
            }
        }
        return groups.values().iterator().next().keySet().stream()
                .map(level -> new Level(
                        level,
                        series.stream()
                                .map(s -> groups.get(s.sku().key()).get(level))
                                .toList()))
                .toList();
    }

    private String name() {
        return way.contains(":") ? way.substring(0, way.indexOf(':')) : way;
    }

    /** The level that middle-out begins with: the one named after the colon, else the lowest. */
    private int middle(Console console, List<Level> levels) {
        if (way == null || !way.contains(":")) {
            return levels.size() - 1;
        }
        String wanted = way.substring(way.indexOf(':') + 1);
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).name().equals(wanted)) {
                return i;
            }
        }
        throw new UsageException(console.say(
                "use.level-unknown",
                wanted,
                String.join(", ", levels.stream().map(Level::name).toList())));
    }

    private static List<String> sorted() {
        String[] names = WAYS.keySet().toArray(String[]::new);
        Arrays.sort(names);
        return List.of(names);
    }
}

package almanac.ui.accuracy;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.host.LeftOut;
import almanac.api.run.OverrideValue;
import almanac.api.run.PlanningRun;
import almanac.api.run.RealisedForecast;
import almanac.api.run.ValueStep;
import almanac.api.store.ModelEntry;
import almanac.ui.desk.Backend;
import almanac.ui.desk.Masters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How good forecasts are, and what they rest on.
 *
 * @param compared the run whose backtests these are; null where none compared methods
 * @param segments sums of backtests by what accuracy is grouped by, and then by key
 * @param candidates sums of backtests by method, whether it is in use or not
 * @param inUse SKUs by the method that is in use since
 * @param realised what became of forecasts over time, grouped alike
 * @param steps what each step of forecasting added
 * @param overrides what overrides added, by reason and author
 */
record Report(
        PlanningRun compared,
        Map<Segment, SortedMap<String, Measure>> segments,
        SortedMap<String, Measure> candidates,
        Map<String, Integer> inUse,
        Map<Segment, SortedMap<String, Trend>> realised,
        List<ValueStep> steps,
        List<OverrideValue> overrides,
        List<ModelEntry> models,
        List<LeftOut> leftOut) {

    /** Reads it; not on the UI thread. */
    static Report read(Backend backend, PlanningRun run, Masters masters, Progress progress) {
        Report report = new Report(
                backend.monitor().compared(run.scope()).orElse(null),
                bySegment(),
                new TreeMap<>(),
                new TreeMap<>(),
                bySegment(),
                backend.monitor().valueAdded(run.scope(), progress),
                backend.monitor().overrides(run.scope()),
                backend.store().models(run.scope()),
                backend.store().leftOut(run));
        if (report.compared != null) {
            try (Stream<ForecastOutcome> all = backend.store().forecasts(report.compared)) {
                all.forEach(outcome -> report.add(outcome, masters));
            }
        }
        backend.monitor().realised(run.scope(), one -> report.add(one, masters), progress);
        return report;
    }

    private static <T> Map<Segment, SortedMap<String, T>> bySegment() {
        Map<Segment, SortedMap<String, T>> segments = new EnumMap<>(Segment.class);
        for (Segment segment : Segment.values()) {
            segments.put(segment, new TreeMap<>());
        }
        return segments;
    }

    private void add(ForecastOutcome outcome, Masters masters) {
        String method = outcome.champion().method();
        Sku sku = outcome.forecast().sku();
        segments.forEach(
                (segment, sums) -> sums.merge(key(segment, sku, method, masters), Measure.of(outcome), Measure::plus));
        inUse.merge(method, 1, Integer::sum);
        outcome.champion()
                .accuracies()
                .keySet()
                .forEach(name -> candidates.merge(name, Measure.of(outcome, name), Measure::plus));
    }

    private void add(RealisedForecast one, Masters masters) {
        realised.forEach((segment, trends) -> trends.computeIfAbsent(
                        key(segment, one.sku(), one.method(), masters), key -> new Trend())
                .add(one));
    }

    private static String key(Segment segment, Sku sku, String method, Masters masters) {
        return switch (segment) {
            case ALL -> "";
            case CATEGORY ->
                Objects.requireNonNullElse(masters.item(sku.itemId()).categoryId(), "");
            case LOCATION -> masters.locationName(sku.locationId());
            case METHOD -> method;
        };
    }
}

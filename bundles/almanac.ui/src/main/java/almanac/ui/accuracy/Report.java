package almanac.ui.accuracy;

import almanac.api.forecast.ForecastOutcome;
import almanac.api.host.LeftOut;
import almanac.api.run.PlanningRun;
import almanac.api.store.ModelEntry;
import almanac.ui.desk.Backend;
import almanac.ui.desk.Masters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How good a run's forecasts are, and what it rests on.
 *
 * @param segments sums by what accuracy is grouped by, and then by key
 * @param total over all SKUs
 */
record Report(
        Map<Segment, Map<String, Measure>> segments, Measure total, List<ModelEntry> models, List<LeftOut> leftOut) {

    /** Reads it; not on the UI thread. */
    static Report read(Backend backend, PlanningRun run, Masters masters) {
        Map<Segment, Map<String, Measure>> segments = new EnumMap<>(Segment.class);
        for (Segment segment : Segment.values()) {
            segments.put(segment, new TreeMap<>());
        }
        try (Stream<ForecastOutcome> all = backend.store().forecasts(run)) {
            all.forEach(outcome -> segments.forEach(
                    (segment, sums) -> sums.merge(key(segment, outcome, masters), Measure.of(outcome), Measure::plus)));
        }
        Measure total = segments.get(Segment.METHOD).values().stream().reduce(Measure.NONE, Measure::plus);
        return new Report(
                segments,
                total,
                backend.store().models(run.scope()),
                backend.store().leftOut(run));
    }

    private static String key(Segment segment, ForecastOutcome outcome, Masters masters) {
        return switch (segment) {
            case CATEGORY ->
                Objects.requireNonNullElse(
                        masters.item(outcome.forecast().sku().itemId()).categoryId(), "");
            case LOCATION -> masters.locationName(outcome.forecast().sku().locationId());
            case METHOD -> outcome.champion().method();
        };
    }
}

package almanac.ui.forecast;

import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlannerOverride;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * All forecasts of a run, and what overrides make of them. Immutable.
 *
 * @param past buckets before the forecast that are shown
 * @param skus in the run's order, of one grid, first bucket and horizon
 * @param stored overrides as the store has them
 * @param drafts overrides that nobody saved yet
 * @param finals by position: with stored overrides and drafts
 */
record Sheet(
        PlanningRun run,
        int past,
        List<SkuUnits> skus,
        List<PlannerOverride> stored,
        List<PlannerOverride> drafts,
        List<Forecast> finals) {
    Sheet {
        skus = List.copyOf(skus);
        stored = List.copyOf(stored);
        drafts = List.copyOf(drafts);
        finals = List.copyOf(finals);
    }

    boolean isEmpty() {
        return skus.isEmpty();
    }

    private Forecast first() {
        return skus.get(0).baseline();
    }

    TimeGrid grid() {
        return first().grid();
    }

    int horizon() {
        return first().horizon();
    }

    /** Buckets shown. */
    int size() {
        return past + horizon();
    }

    /** The first day of a bucket shown. */
    LocalDate date(int bucket) {
        return grid().dateOf(first().firstBucket() - past + bucket);
    }

    /** Its last day. */
    LocalDate lastDay(int bucket) {
        return grid().dateOf(first().firstBucket() - past + bucket + 1).minusDays(1);
    }

    /** Those that hold for any SKU of a node, stored ones first. */
    List<PlannerOverride> overrides(Node node) {
        return Stream.concat(stored.stream(), drafts.stream())
                .filter(o -> node.skus().stream()
                        .map(skus::get)
                        .anyMatch(s -> o.holdsFor(s.baseline().sku(), s.category())))
                .toList();
    }
}

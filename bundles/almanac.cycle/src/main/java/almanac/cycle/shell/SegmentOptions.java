package almanac.cycle.shell;

import almanac.api.Progress;
import almanac.api.UsageException;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.forecast.ForecastPlan;
import almanac.api.forecast.HierarchyPlan;
import almanac.api.forecast.HierarchyPlan.Level;
import almanac.api.forecast.HierarchyPlan.Reconciliation;
import almanac.api.host.CustomerLine;
import almanac.api.host.Erp;
import almanac.api.store.PlanScope;
import almanac.cycle.series.CustomerLines;
import almanac.cycle.series.SegmentSplit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import picocli.CommandLine.Option;

/** Whether forecasts are to be made by customer segment, and how many segments. */
final class SegmentOptions {
    @Option(
            names = "--by-segment",
            arity = "0..1",
            paramLabel = "N",
            fallbackValue = "4",
            descriptionKey = "opt.by-segment")
    private Integer count;

    /** Whether it is asked for. */
    boolean isAsked() {
        return count != null;
    }

    /** Refuses what does not go together, before any work begins. */
    void check(Console console, boolean ofHost, boolean hierarchy) {
        if (isAsked()) {
            Checks.atLeastOne(console, "--by-segment", count);
            if (!ofHost || hierarchy) {
                throw new UsageException(console.say("use.by-segment"));
            }
        }
    }

    /**
     * Forecasts each SKU and its segments so that the segments' means add up to the SKU's.
     *
     * @param sink gets the key to show, and what was forecast: the SKU first, then its segments
     */
    void forecast(
            Services services,
            Console console,
            PlanScope scope,
            Collection<DemandSeries> all,
            ForecastPlan plan,
            BiConsumer<String, ForecastOutcome> sink,
            Progress progress) {
        if (all.isEmpty()) {
            return;
        }
        DemandSeries any = all.iterator().next();
        SegmentSplit split = split(services, console, scope, any.grid(), any.endBucket());
        progress.begin("forecast", all.size());
        int done = 0;
        for (DemandSeries whole : all) {
            List<DemandSeries> parts = split.parts(whole);
            HierarchyPlan sku = new HierarchyPlan(List.of(Level.total(parts.size())), Reconciliation.STRUCTURAL, 0);
            boolean[] first = {true};
            services.hierarchies()
                    .forecast(
                            parts,
                            sku,
                            plan,
                            outcome -> {
                                Forecast forecast = outcome.forecast();
                                sink.accept(
                                        first[0]
                                                ? whole.sku().key()
                                                : forecast.sku().key(),
                                        outcome);
                                first[0] = false;
                            },
                            Progress.NONE);
            progress.done(++done);
        }
    }

    private SegmentSplit split(Services services, Console console, PlanScope scope, TimeGrid grid, long endBucket) {
        try (Erp erp = services.hosts().open(scope)) {
            CustomerLines lines = new CustomerLines(erp);
            if (lines.isEmpty()) {
                throw new UsageException(console.say("use.no-customers"));
            }
            boolean own = false;
            for (CustomerLine line : lines) {
                own |= line.segment() != null;
            }
            LocalDate asOf = grid.dateOf(endBucket).minusDays(1);
            Map<String, String> segments = own ? null : services.segmentation().segments(lines, asOf, count);
            return new SegmentSplit(grid, lines, segments);
        }
    }
}

package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.Cleaning;
import almanac.api.demand.CleaningRules;
import almanac.api.demand.DemandSeries;
import almanac.cycle.Cancellation;
import almanac.cycle.series.CleanedList;
import almanac.cycle.series.DriverBook;
import java.util.List;
import java.util.Map;

/** Step 2: cleans every series, with the planners' own corrections on top. */
public final class Clean {
    private static final int CHUNK = 500;

    private final Cleaning cleaning;

    public Clean(Cleaning cleaning) {
        this.cleaning = cleaning;
    }

    /**
     * The cleaned series in the order given; drivers are seen by the rules and not kept.
     *
     * @param manual planners' corrections by SKU and then bucket
     */
    public CleanedList all(
            List<DemandSeries> series,
            DriverBook drivers,
            CleaningRules rules,
            Map<Sku, Map<Long, Double>> manual,
            Progress progress) {
        progress.begin("clean", series.size());
        CleanedList cleaned = new CleanedList();
        for (int from = 0; from < series.size(); from += CHUNK) {
            Cancellation.check(progress);
            cleaned.addAll(series.subList(from, Math.min(series.size(), from + CHUNK)).parallelStream()
                    .map(s -> one(drivers.attach(s), rules, manual.getOrDefault(s.sku(), Map.of())))
                    .toList());
            progress.done(cleaned.size());
        }
        return cleaned;
    }

    private CleanedSeries one(DemandSeries raw, CleaningRules rules, Map<Long, Double> manual) {
        CleanedSeries cleaned = cleaning.clean(raw, rules, manual);
        return new CleanedSeries(
                bare(cleaned.raw()), bare(cleaned.cleaned()), cleaned.corrections(), cleaned.demandClass());
    }

    private static DemandSeries bare(DemandSeries series) {
        return series.with().drivers(List.of()).build();
    }
}

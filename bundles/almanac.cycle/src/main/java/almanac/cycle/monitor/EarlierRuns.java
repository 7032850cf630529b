package almanac.cycle.monitor;

import almanac.api.demand.TimeBucket;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanScope;
import almanac.api.store.PlanStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The runs of a scope that the store keeps, as far as they tell how forecasts did. */
public final class EarlierRuns {
    /** A run's note that its methods were compared out of sample. */
    private static final String COMPARED = "run.accuracy";

    private static final int MOST = 200;

    private final List<PlanningRun> complete;

    private EarlierRuns(List<PlanningRun> complete) {
        this.complete = complete;
    }

    /** Reads them. */
    public static EarlierRuns of(PlanStore store, PlanScope scope) {
        return new EarlierRuns(store.runs(scope, MOST).stream()
                .filter(r -> r.state() == PlanningRun.State.COMPLETE)
                .sorted(Comparator.comparing(PlanningRun::finishedAt)
                        .thenComparing(PlanningRun::id)
                        .reversed())
                .toList());
    }

    /** The newest that compared methods for most SKUs; a run that keeps its methods compares them for new ones alone. */
    public Optional<PlanningRun> compared() {
        long most = complete.stream().mapToLong(EarlierRuns::comparedSkus).max().orElse(0);
        return complete.stream()
                .filter(r -> comparedSkus(r) > 0 && 2 * comparedSkus(r) >= most)
                .findFirst();
    }

    private static long comparedSkus(PlanningRun run) {
        return run.notes().stream()
                .filter(n -> n.code().equals(COMPARED))
                .mapToLong(
                        n -> n.value("skus").map(v -> ((Number) v).longValue()).orElse(0L))
                .sum();
    }

    /** Those with a day of decision before another, one for each such day, the latest first. */
    public List<PlanningRun> before(LocalDate asOf, TimeBucket bucket) {
        Set<LocalDate> days = new HashSet<>();
        List<PlanningRun> runs = new ArrayList<>(complete.stream()
                .filter(r -> r.bucket() == bucket && r.asOf().isBefore(asOf) && days.add(r.asOf()))
                .toList());
        runs.sort(Comparator.comparing(PlanningRun::asOf).reversed());
        return runs;
    }
}

package almanac.cycle.monitor;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.replenishment.SkuPlan;
import almanac.api.run.PlanningRun;
import almanac.api.store.PlanStore;
import almanac.cycle.Cancellation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at how earlier forecasts did, and says of a plan why its forecast needs a planner's attention. */
public final class ForecastWatch {
    private final PlanStore store;

    public ForecastWatch(PlanStore store) {
        this.store = store;
    }

    /**
     * Why forecasts need attention, by SKU; SKUs that need none are left out.
     *
     * @param run that goes on
     * @param series as it cleaned them, in SKU order
     * @param fresh why by this run's own backtests
     * @param comparedAnew whether this run compared all methods; else the last comparison counts
     */
    public Map<Sku, List<Reason>> look(
            PlanningRun run,
            List<CleanedSeries> series,
            Map<Sku, List<Reason>> fresh,
            boolean comparedAnew,
            Progress progress) {
        Map<Sku, List<Reason>> all = new HashMap<>();
        fresh.forEach((sku, reasons) -> all.put(sku, new ArrayList<>(reasons)));
        EarlierRuns earlier = EarlierRuns.of(store, run.scope());
        List<PlanningRun> past = earlier.before(run.asOf(), run.bucket());
        Optional<PlanningRun> compared = comparedAnew ? Optional.empty() : earlier.compared();
        if (past.isEmpty() && compared.isEmpty()) {
            return all;
        }
        try (Snapshots snapshots = new Snapshots(store, past);
                Snapshots choice = new Snapshots(store, compared.stream().toList())) {
            for (CleanedSeries one : series) {
                Cancellation.check(progress);
                Sku sku = one.raw().sku();
                List<Reason> reasons = new ArrayList<>(
                        AttentionRules.realised(Realised.of(one.cleaned(), snapshots.of(sku), p -> false)));
                choice.of(sku)
                        .forEach(s -> reasons.addAll(
                                AttentionRules.backtest(s.outcome().champion())));
                if (!reasons.isEmpty()) {
                    all.computeIfAbsent(sku, s -> new ArrayList<>()).addAll(0, reasons);
                }
            }
        }
        return all;
    }

    /** Plans of the SKUs that were looked at, with the reasons. */
    public static List<SkuPlan> tell(List<SkuPlan> plans, Map<Sku, List<Reason>> attention) {
        return plans.stream().map(plan -> told(plan, attention.get(plan.sku()))).toList();
    }

    private static SkuPlan told(SkuPlan plan, List<Reason> reasons) {
        if (reasons == null) {
            return plan;
        }
        List<Reason> all = new ArrayList<>(plan.reasons());
        all.addAll(reasons);
        return plan.with(plan.suggestion(), all);
    }

    /** The run's note; none where no forecast needs attention. */
    public static List<Reason> notes(Map<Sku, List<Reason>> attention) {
        return attention.isEmpty() ? List.of() : List.of(Reason.of("run.attention", "skus", attention.size()));
    }
}

package almanac.cycle.override;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.replenishment.DemandOutlook;
import almanac.api.replenishment.SkuPlan;
import almanac.api.store.OverrideEffect;
import almanac.api.store.PlannerOverride;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Planners' overrides over the model's forecasts. The baseline stays what the model said; planning goes by the final forecast. Overrides are
 * applied in the order in which they were made; the spread stays the same share of the mean.
 */
public final class FinalForecasts {
    /** A SKU's forecast on its way to the final one. */
    private static final class Working {
        private final DemandOutlook outlook;
        private final double[] units;
        private final List<PlannerOverride> applied = new ArrayList<>();

        Working(DemandOutlook outlook) {
            this.outlook = outlook;
            this.units = outlook.forecast().means();
        }

        Sku sku() {
            return outlook.forecast().sku();
        }
    }

    private final List<PlannerOverride> inForce;
    private final Function<Sku, String> categories;
    private final LocalDate asOf;
    private final Map<Sku, Working> heldBack = new LinkedHashMap<>();
    private final Map<Sku, List<Reason>> reasons = new HashMap<>();
    private final List<OverrideEffect> effects = new ArrayList<>();

    /**
     * @param all of a scope; those of forecasts that are in force count
     * @param categories of SKUs; null for none
     */
    public FinalForecasts(List<PlannerOverride> all, Function<Sku, String> categories, LocalDate asOf) {
        this.inForce =
                all.stream().filter(o -> o.isForecast() && o.isInForce(asOf)).toList();
        this.categories = categories;
        this.asOf = asOf;
    }

    /** Passes a baseline on as final; one that is part of a total is held back until {@link #finish}. */
    public void add(DemandOutlook baseline, Consumer<DemandOutlook> to) {
        Sku sku = baseline.forecast().sku();
        List<PlannerOverride> own = of(sku);
        if (own.isEmpty()) {
            to.accept(baseline);
            return;
        }
        Working working = new Working(baseline);
        if (own.stream().anyMatch(FinalForecasts::isTotal)) {
            heldBack.put(sku, working);
            return;
        }
        own.forEach(o -> apply(o, List.of(working)));
        to.accept(finished(working));
    }

    /** Passes on what was held back. */
    public void finish(Consumer<DemandOutlook> to) {
        for (PlannerOverride override : inForce) {
            List<Working> under = heldBack.values().stream()
                    .filter(w -> override.holdsFor(w.sku(), categories.apply(w.sku())))
                    .toList();
            if (!under.isEmpty()) {
                apply(override, under);
            }
        }
        heldBack.values().forEach(w -> to.accept(finished(w)));
        heldBack.clear();
    }

    /** What overrides made of forecasts, for the record. */
    public List<OverrideEffect> effects() {
        return List.copyOf(effects);
    }

    /** Plans with what overrides made of their forecasts. */
    public List<SkuPlan> tell(List<SkuPlan> plans) {
        return reasons.isEmpty() ? plans : plans.stream().map(this::told).toList();
    }

    private SkuPlan told(SkuPlan plan) {
        List<Reason> own = reasons.get(plan.sku());
        if (own == null) {
            return plan;
        }
        List<Reason> all = new ArrayList<>(plan.reasons());
        all.addAll(1, own);
        return plan.with(plan.suggestion(), all);
    }

    private List<PlannerOverride> of(Sku sku) {
        if (inForce.isEmpty()) {
            return List.of();
        }
        String category = categories.apply(sku);
        return inForce.stream().filter(o -> o.holdsFor(sku, category)).toList();
    }

    /** Whether its units are for several SKUs together. */
    private static boolean isTotal(PlannerOverride override) {
        boolean one = override.itemId() != null && override.locationId() != null;
        return !one && !override.what().equals(PlannerOverride.FORECAST_PERCENT);
    }

    private void apply(PlannerOverride override, List<Working> under) {
        Forecast first = under.get(0).outlook.forecast();
        double value = Double.parseDouble(override.value());
        for (int step = 0; step < first.horizon(); step++) {
            double share = share(override, first.grid(), first.firstBucket() + step);
            if (share > 0) {
                apply(override, under, step, value, share);
            }
        }
    }

    private void apply(PlannerOverride override, List<Working> under, int step, double value, double share) {
        double total = under.stream().mapToDouble(w -> w.units[step]).sum();
        double target =
                switch (override.what()) {
                    case PlannerOverride.FORECAST_SET -> value;
                    case PlannerOverride.FORECAST_ADD -> total + value;
                    default -> total * (1 + value / 100);
                };
        double after = Math.max(0, total + share * (target - total));
        for (Working working : under) {
            double before = working.units[step];
            working.units[step] = total > 0 ? before * after / total : after / under.size();
            Forecast baseline = working.outlook.forecast();
            effects.add(new OverrideEffect(
                    working.sku(),
                    baseline.grid().bucket(),
                    baseline.firstBucket() + step,
                    override.id(),
                    asOf,
                    before,
                    working.units[step]));
            if (!working.applied.contains(override)) {
                working.applied.add(override);
            }
        }
    }

    /** The share of a bucket's days that an override holds for. */
    private static double share(PlannerOverride override, TimeGrid grid, long bucket) {
        LocalDate first = grid.dateOf(bucket);
        LocalDate next = grid.dateOf(bucket + 1);
        LocalDate from = override.from() == null || override.from().isBefore(first) ? first : override.from();
        LocalDate end = override.till() == null || !override.till().isBefore(next)
                ? next
                : override.till().plusDays(1);
        return Math.max(0, end.toEpochDay() - from.toEpochDay()) / (double) (next.toEpochDay() - first.toEpochDay());
    }

    private DemandOutlook finished(Working working) {
        if (working.applied.isEmpty()) {
            return working.outlook;
        }
        Forecast baseline = working.outlook.forecast();
        double before = 0;
        double after = 0;
        for (int step = 0; step < baseline.horizon(); step++) {
            before += baseline.mean(step);
            after += working.units[step];
        }
        List<Reason> own = new ArrayList<>();
        own.add(Reason.of("override.final", "baseline", before, "final", after, "buckets", baseline.horizon()));
        working.applied.forEach(o -> own.add(OverrideReasons.of(o)));
        reasons.put(working.sku(), own);
        return new DemandOutlook(Scaling.to(baseline, working.units), working.outlook.history());
    }
}

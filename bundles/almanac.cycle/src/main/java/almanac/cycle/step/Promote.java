package almanac.cycle.step;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandSeries;
import almanac.api.forecast.Cause;
import almanac.api.forecast.Contributions;
import almanac.api.forecast.Forecast;
import almanac.api.promotion.PromotionEffects;
import almanac.api.promotion.PromotionHistory;
import almanac.api.promotion.PromotionOutlook;
import almanac.api.promotion.PromotionPlanner;
import almanac.api.replenishment.SkuPlan;
import almanac.cycle.promotion.Learning;
import almanac.cycle.series.DriverBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Part of steps 4 and 6: learns what promotions did, so that baselines are forecast from a past without them, and puts on top what those
 * of the horizon will do. A promotion that is gone from the host is gone from the next run.
 */
public final class Promote {
    private final PromotionPlanner planner;

    public Promote(PromotionPlanner planner) {
        this.planner = planner;
    }

    /** Promotions of one run. */
    public interface Promotions {
        /** A series as if there had been no promotion. */
        DemandSeries baseline(DemandSeries series);

        /** A baseline forecast with the promotions of the horizon on top. */
        Forecast raised(Forecast baseline);

        /** What a planner should know, of promotions that the plan cannot feed too. */
        List<Reason> notes(List<SkuPlan> plans);
    }

    /** Leaves everything as it is. */
    public static final Promotions NONE = new Promotions() {
        @Override
        public DemandSeries baseline(DemandSeries series) {
            return series;
        }

        @Override
        public Forecast raised(Forecast baseline) {
            return baseline;
        }

        @Override
        public List<Reason> notes(List<SkuPlan> plans) {
            return List.of();
        }
    };

    /**
     * Learns from the host's past promotions; where it has none, nothing is changed.
     *
     * @param horizon buckets ahead
     */
    public Promotions promotions(
            Collected host, List<CleanedSeries> cleaned, DriverBook drivers, int horizon, Progress progress) {
        if (host.tables().promotions().isEmpty() || cleaned.isEmpty()) {
            return NONE;
        }
        PromotionHistory history = Learning.history(host, cleaned, drivers);
        PromotionEffects effects = planner.learn(history, progress);
        PromotionOutlook outlook = effects.outlook(history.promotions(), host.endBucket(), horizon);
        Reason note = Reason.of(
                "run.promotions",
                "events",
                effects.events(),
                "skus",
                outlook.skus().size());
        return new Promotions() {
            @Override
            public DemandSeries baseline(DemandSeries series) {
                return effects.baseline(series);
            }

            @Override
            public Forecast raised(Forecast baseline) {
                return withParts(outlook.apply(baseline), baseline);
            }

            @Override
            public List<Reason> notes(List<SkuPlan> plans) {
                List<Reason> notes = new ArrayList<>(effects.events() == 0 ? List.of() : List.of(note));
                notes.addAll(new PromotedSupply(host).notes(plans));
                return notes;
            }
        };
    }

    /** With what promotions add bucket by bucket, for those who look at the forecast's parts. */
    private static Forecast withParts(Forecast raised, Forecast baseline) {
        if (raised == baseline) {
            return raised;
        }
        double[] units = new double[raised.horizon()];
        Arrays.setAll(units, h -> raised.mean(h) - baseline.mean(h));
        return new Contributions(Map.of(Cause.PROMOTION, units))
                .toBuckets()
                .map(note -> raised.withNotes(List.of(note)))
                .orElse(raised);
    }
}

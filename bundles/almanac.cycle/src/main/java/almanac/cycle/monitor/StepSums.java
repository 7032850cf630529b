package almanac.cycle.monitor;

import almanac.api.Sku;
import almanac.api.forecast.Accuracy;
import almanac.api.forecast.Champion;
import almanac.api.forecast.ForecastOutcome;
import almanac.api.run.RealisedForecast;
import almanac.api.run.ValueStep;
import almanac.api.store.OverrideEffect;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Adds up what a step of forecasting is measured by. */
final class StepSums {
    private static final String NAIVE = "seasonal-naive";

    private final ValueStep.Step step;
    private final ValueStep.Basis basis;
    private final Set<Sku> skus = new HashSet<>();
    private int buckets;
    private double actual;
    private double before;
    private double after;

    StepSums(ValueStep.Step step, ValueStep.Basis basis) {
        this.step = step;
        this.basis = basis;
    }

    /** A bucket that is over; one that seasonal naive says nothing of is left out. */
    void addRealised(RealisedForecast one) {
        if (!Double.isNaN(one.naive())) {
            skus.add(one.sku());
            buckets++;
            actual += one.actual();
            before += Math.abs(one.naive() - one.actual());
            after += Math.abs(one.error());
        }
    }

    /**
     * A bucket that planners changed.
     *
     * @param units asked for; NaN where the bucket is not over
     */
    void addOverridden(OverrideEffect effect, double units) {
        if (!Double.isNaN(units)) {
            skus.add(effect.sku());
            buckets++;
            actual += units;
            before += Math.abs(effect.before() - units);
            after += Math.abs(effect.after() - units);
        }
    }

    /** A SKU whose method in use was compared with seasonal naive at the same origins. */
    void addBacktest(ForecastOutcome outcome) {
        Champion champion = outcome.champion();
        Accuracy own = champion == null ? null : champion.accuracies().get(champion.method());
        Accuracy naive = champion == null ? null : champion.accuracies().get(NAIVE);
        boolean comparable = own != null
                && naive != null
                && own.points() == naive.points()
                && own.wape() > 0
                && !Double.isInfinite(own.wape());
        if (comparable) {
            skus.add(champion.sku());
            buckets += own.points();
            actual += own.mae() * own.points() / own.wape();
            before += naive.mae() * naive.points();
            after += own.mae() * own.points();
        }
    }

    /** Adds the step where anything was compared. */
    void addTo(List<ValueStep> steps) {
        if (buckets > 0) {
            steps.add(new ValueStep(step, basis, skus.size(), buckets, actual, before, after));
        }
    }
}

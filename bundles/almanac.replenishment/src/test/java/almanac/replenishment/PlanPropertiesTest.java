package almanac.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.PlanningParameter;
import almanac.api.host.ServiceType;
import almanac.api.replenishment.SkuPlan;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PlanPropertiesTest {
    private static Scene scene(
            int seed, int mean, int leadTime, int minimum, int multiple, ServiceType type, int level) {
        SplittableRandom random = new SplittableRandom(seed);
        return new Scene()
                .item("tea", 0, 3.0, 5.0)
                .term("tea", null, "acme", leadTime, minimum, multiple, 0)
                .parameter(null, level / 1000.0, type, null)
                .daily(Scene.SKU, 60, 40, h -> Math.rint(-mean * Math.log(1 - random.nextDouble())));
    }

    @Property(tries = 60)
    void ordersFitAndNothingIsNegative(
            @ForAll @IntRange(min = 0, max = 500) int seed,
            @ForAll @IntRange(min = 0, max = 40) int mean,
            @ForAll @IntRange(min = 0, max = 30) int leadTime,
            @ForAll @IntRange(min = 0, max = 90) int minimum,
            @ForAll @IntRange(min = 0, max = 24) int multiple,
            @ForAll @IntRange(min = 500, max = 990) int level,
            @ForAll ServiceType type,
            @ForAll @IntRange(min = -50, max = 900) int onHand) {
        Scene scene =
                scene(seed, mean, leadTime, minimum, multiple, type, level).onHand(Scene.SKU, onHand);
        SkuPlan plan = scene.plan();

        double order = order(plan);
        assertThat(order == 0 || order >= minimum).isTrue();
        assertThat(multiple == 0 ? 0 : order % multiple).isZero();
        assertThat(plan.levels().safetyStock()).isGreaterThanOrEqualTo(0);
        assertThat(plan.stockoutProbability()).isBetween(0.0, 1.0);
        assertThat(plan.moneyAtRisk()).isGreaterThanOrEqualTo(0);
        assertThat(scene.plan()).isEqualTo(plan);
    }

    @Property(tries = 60)
    void moreStockOrSupplyNeverRaisesTheOrder(
            @ForAll @IntRange(min = 0, max = 500) int seed,
            @ForAll @IntRange(min = 1, max = 40) int mean,
            @ForAll @IntRange(min = 1, max = 30) int leadTime,
            @ForAll @IntRange(min = 0, max = 300) int onHand,
            @ForAll @IntRange(min = 0, max = 300) int more,
            @ForAll @IntRange(min = -5, max = 60) int inDays,
            @ForAll boolean lostSales) {
        Scene scene = scene(seed, mean, leadTime, 0, 6, ServiceType.CYCLE, 950);
        scene.parameters.add(
                new PlanningParameter(null, null, null, null, null, null, null, null, null, lostSales, null));
        double order = order(scene.onHand(Scene.SKU, onHand).plan());

        assertThat(order(scene.onHand(Scene.SKU, onHand + more).plan())).isLessThanOrEqualTo(order);
        assertThat(order(scene.onHand(Scene.SKU, onHand, scene.coming(Scene.SKU, more, inDays))
                        .plan()))
                .isLessThanOrEqualTo(order);
    }

    @Property(tries = 60)
    void aHigherTargetNeverLowersTheReorderPoint(
            @ForAll @IntRange(min = 0, max = 500) int seed,
            @ForAll @IntRange(min = 1, max = 40) int mean,
            @ForAll @IntRange(min = 500, max = 970) int level,
            @ForAll @IntRange(min = 0, max = 20) int more,
            @ForAll ServiceType type) {
        SkuPlan low =
                scene(seed, mean, 9, 0, 0, type, level).onHand(Scene.SKU, 0).plan();
        SkuPlan high = scene(seed, mean, 9, 0, 0, type, level + more)
                .onHand(Scene.SKU, 0)
                .plan();

        assertThat(high.levels().reorderPoint())
                .isGreaterThanOrEqualTo(low.levels().reorderPoint());
    }

    private static double order(SkuPlan plan) {
        return plan.suggestion() == null ? 0 : plan.suggestion().quantity();
    }
}

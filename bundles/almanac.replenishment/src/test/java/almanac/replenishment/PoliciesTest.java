package almanac.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Reason;
import almanac.api.host.Item;
import almanac.api.host.OpenDemand;
import almanac.api.host.PlanningParameter;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.StockPosition;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each policy in a plan. */
class PoliciesTest {
    private final SplittableRandom random = new SplittableRandom(11);
    private final Scene scene = new Scene()
            .item("tea", 0, 3.0, 5.0)
            .term("tea", null, "acme", 10, 0, 0, 0)
            .daily(Scene.SKU, 400, 60, h -> random.nextInt(21));

    private static List<String> codes(SkuPlan plan) {
        return plan.reasons().stream().map(Reason::code).toList();
    }

    private PlanningParameter costs(String policy, Double shortage, Double perOrder, Boolean lost) {
        return new PlanningParameter(null, null, null, null, null, null, shortage, perOrder, null, lost, policy);
    }

    @Test
    void levelsThatPeopleSetAreKept() {
        scene.parameters.add(new PlanningParameter(
                "tea", null, null, null, null, null, null, null, null, null, "min-max", null, 40.0, 70.0));
        SkuPlan plan = scene.onHand(Scene.SKU, 33).plan();

        assertThat(plan.levels().reorderPoint()).isEqualTo(40);
        assertThat(plan.suggestion().quantity()).isEqualTo(37);
        assertThat(scene.onHand(Scene.SKU, 41).plan().suggestion()).isNull();
    }

    @Test
    void withoutLevelsMinAndMaxSaySo() {
        scene.parameter(null, null, null, "min-max").onHand(Scene.SKU, 0);
        assertThat(scene.plan().suggestion()).isNull();
        assertThat(codes(scene.plan())).contains("levels.min-max-missing");
    }

    /** Cost 3, price 5, salvage 1: cu = 2, co = 2 + holding of 60 days at 20% a year; 60 days of 10 a day with deviation 6.06 a day. */
    @Test
    void aSeasonIsBoughtOnce() {
        scene.items.put(
                "tea",
                new Item(
                        "tea",
                        null,
                        null,
                        null,
                        0,
                        3.0,
                        5.0,
                        null,
                        true,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of("salvage_value", "1")));
        scene.parameter(null, null, null, "newsvendor").onHand(Scene.SKU, 100);
        SkuPlan plan = scene.plan();
        double holding = 0.2 * 3 / 365 * 60;
        double z = new org.apache.commons.math3.distribution.NormalDistribution(null, 0, 1)
                .inverseCumulativeProbability(2 / (4 + holding));

        assertThat(plan.levels().orderUpTo()).isCloseTo(600 + z * Math.sqrt(60 * 440 / 12.0), within(12.0));
        assertThat(plan.suggestion().quantity()).isEqualTo(plan.levels().orderUpTo() - 100);
    }

    @Test
    void whatIsBoughtToOrderIsBoughtWhenItIsOwed() {
        scene.parameter(null, null, null, "make-to-order").onHand(Scene.SKU, 4);
        assertThat(scene.plan().suggestion()).isNull();
        assertThat(codes(scene.plan())).startsWith("none.make-to-order");

        scene.stock.put(
                Scene.SKU,
                new StockPosition(
                        Scene.SKU,
                        4,
                        0,
                        0,
                        List.of(),
                        List.of(new OpenDemand(Scene.SKU, scene.asOf.plusDays(3), 9, "SO-1"))));
        assertThat(scene.plan().suggestion().quantity()).isEqualTo(5);
    }

    /** Usage 10, lead time 10: yellow 100; short lead time 0.8, variation of a week 0.23: red 80 x 1.2; green the larger of 80 and a week's 70. */
    @Test
    void bufferZones() {
        scene.parameter(null, null, null, "ddmrp").onHand(Scene.SKU, 0);
        SkuPlan plan = scene.plan();
        assertThat(plan.levels().safetyStock()).isCloseTo(96, within(2.0));
        assertThat(plan.levels().reorderPoint()).isCloseTo(196, within(4.0));
        assertThat(plan.levels().orderUpTo()).isCloseTo(276, within(6.0));
    }

    @Test
    void onlySpikesOfLaterOrdersCountInTheNetFlow() {
        scene.parameter(null, null, null, "ddmrp");
        assertThat(netFlowOrder(20)).isEqualTo(netFlowOrder(0));
        assertThat(netFlowOrder(60)).isEqualTo(netFlowOrder(0) + 60);
    }

    private double netFlowOrder(double later) {
        scene.stock.put(
                Scene.SKU,
                new StockPosition(
                        Scene.SKU,
                        100,
                        0,
                        0,
                        List.of(),
                        List.of(new OpenDemand(Scene.SKU, scene.asOf.plusDays(5), later, "SO-1"))));
        return scene.plan().suggestion().quantity();
    }

    @Test
    void levelsAheadFollowTheForecast() {
        Scene season = new Scene().item("tea", 0, 3.0, 5.0).term("tea", null, "acme", 10, 0, 0, 0);
        season.daily(Scene.SKU, 400, 60, h -> random.nextInt(h < 30 ? 11 : 41))
                .parameter(null, null, null, "time-phased")
                .onHand(Scene.SKU, 0);
        List<Double> ahead = season.plan().levels().reasons().stream()
                .filter(r -> r.code().equals("levels.ahead"))
                .map(r -> (Double) r.value("reorderPoint").orElseThrow())
                .toList();
        assertThat(ahead).hasSizeGreaterThan(4);
        assertThat(ahead.get(ahead.size() - 1))
                .isGreaterThan(season.plan().levels().reorderPoint());
    }

    @Test
    void knownCostsSetTheCheapestPair() {
        scene.parameters.add(costs("R-s-S", 4.0, 20.0, null));
        SkuPlan plan = scene.onHand(Scene.SKU, 0).plan();
        assertThat(codes(plan)).contains("levels.R-s-S");
        assertThat(plan.levels().orderUpTo()).isGreaterThan(plan.levels().reorderPoint());
        assertThat(plan.levels().reorderPoint()).isGreaterThan(100);
    }

    @Test
    void lostSalesNeedLessStock() {
        scene.parameters.add(costs("base-stock", 1.0, null, false));
        double waiting = scene.onHand(Scene.SKU, 0).plan().levels().orderUpTo();
        scene.parameters.clear();
        scene.parameters.add(costs("base-stock", 1.0, null, true));
        SkuPlan lost = scene.plan();
        assertThat(codes(lost)).contains("levels.base-stock-lost");
        assertThat(lost.levels().orderUpTo()).isLessThanOrEqualTo(waiting);
    }

    @Test
    void termsWithoutALeadTimeAreUnknownNotImmediate() {
        scene.terms.clear();
        scene.terms.add(new SupplyTerm(
                "tea", null, "acme", true, 0.0, 0.0, null, null, null, null, null, 2.0, null, null, null));
        SkuPlan plan = scene.onHand(Scene.SKU, 0).plan();
        assertThat(plan.levels().leadTimeDays()).isCloseTo(14, within(0.1));
        assertThat(codes(plan)).contains("lead-time.default");
    }
}

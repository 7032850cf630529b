package almanac.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.Item;
import almanac.api.host.PlanningParameter;
import almanac.api.host.ServiceType;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.TransferSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What is decided over several SKUs. */
class AcrossSkusTest {
    private static final Sku TEA = new Sku("tea", "shop");
    private static final Sku COFFEE = new Sku("coffee", "shop");

    private final Scene scene = new Scene();

    private Scene two(int tea, int coffee) {
        SplittableRandom random = new SplittableRandom(3);
        return scene.item("tea", 0, 2.0, 4.0)
                .item("coffee", 0, 2.0, 4.0)
                .term("tea", null, "acme", 7, 0, 5, 0)
                .term("coffee", null, "acme", 7, 0, 5, 0)
                .daily(TEA, 200, 60, h -> random.nextInt(11))
                .daily(COFFEE, 200, 60, h -> random.nextInt(11))
                .onHand(TEA, tea)
                .onHand(COFFEE, coffee);
    }

    private void supplier(Double minimumValue, Double maxValue, Double volume, Double perOrder) {
        scene.suppliers.put(
                "acme",
                new Supplier("acme", null, minimumValue, null, null, Set.of(), volume, null, perOrder, maxValue));
    }

    private static double order(SkuPlan plan) {
        return plan.suggestion() == null ? 0 : plan.suggestion().quantity();
    }

    private static List<String> codes(SkuPlan plan) {
        return plan.reasons().stream().map(Reason::code).toList();
    }

    private double value() {
        return scene.plans().stream().mapToDouble(AcrossSkusTest::order).sum() * 2;
    }

    @Test
    void aSmallGapToTheMinimumIsFilledUpByWhatIsWorthMost() {
        two(0, 20);
        double alone = value();
        supplier(alone + 20, null, null, null);

        assertThat(value()).isGreaterThanOrEqualTo(alone + 20).isLessThan(alone + 40);
        assertThat(codes(scene.plan(TEA)).get(0) + codes(scene.plan(COFFEE)).get(0))
                .contains("order.minimum-value");
    }

    @Test
    void whereNothingIsUrgentAFarMinimumIsWaitedFor() {
        double s = two(0, 0).plan(TEA).levels().reorderPoint();
        scene.onHand(TEA, s - 1).onHand(COFFEE, 500);
        assertThat(value()).isGreaterThan(0);

        supplier(100_000.0, null, null, null);
        assertThat(value()).isZero();
        assertThat(codes(scene.plan(TEA))).startsWith("none.minimum-value");
    }

    @Test
    void whatIsUrgentIsNotHeldBackByAFarMinimum() {
        two(0, 0);
        double alone = value();
        supplier(1_000_000.0, null, null, null);

        assertThat(value()).isEqualTo(alone);
        assertThat(codes(scene.plan(TEA))).contains("warning.minimum-value");
    }

    @Property(tries = 25)
    void anOrderNeverComesToMoreThanItMay(
            @ForAll @IntRange(min = 0, max = 120) int tea,
            @ForAll @IntRange(min = 0, max = 120) int coffee,
            @ForAll @IntRange(min = 10, max = 600) int most) {
        two(tea, coffee);
        supplier(null, (double) most, null, null);
        assertThat(value()).isLessThanOrEqualTo(most);
        for (SkuPlan plan : scene.plans()) {
            assertThat(order(plan) % 5).isZero();
        }
    }

    @Test
    void theBudgetGoesWhereItSavesMost() {
        two(0, 60);
        double alone = value();
        scene.settings = withBudget(alone / 2);

        assertThat(value()).isLessThanOrEqualTo(alone / 2).isGreaterThan(0);
        assertThat(order(scene.plan(TEA))).isGreaterThan(order(scene.plan(COFFEE)));
        assertThat(scene.plans()).anySatisfy(p -> assertThat(codes(p).get(0)).endsWith(".budget"));
    }

    @Test
    void aContainerHoldsNoMoreThanItCan() {
        two(0, 0);
        for (String id : List.of("tea", "coffee")) {
            Item item = scene.items.get(id);
            scene.items.put(
                    id,
                    new Item(
                            id,
                            null,
                            "drinks",
                            "EA",
                            0,
                            2.0,
                            4.0,
                            "EUR",
                            true,
                            null,
                            null,
                            null,
                            null,
                            null,
                            0.5,
                            null,
                            item.attributes()));
        }
        supplier(null, null, 40.0, null);

        assertThat(scene.plans().stream().mapToDouble(AcrossSkusTest::order).sum() * 0.5)
                .isLessThanOrEqualTo(40);
        assertThat(codes(scene.plan(TEA)).get(0) + codes(scene.plan(COFFEE)).get(0))
                .contains("volume");
    }

    private static Settings withBudget(double budget) {
        return settings(budget, false, false);
    }

    private static Settings settings(double budget, boolean rebalance, boolean guaranteed) {
        Settings d = Settings.DEFAULT;
        return new Settings(
                d.serviceLevel(),
                d.serviceType(),
                d.leadTimeDays(),
                d.leadTimeVariation(),
                d.transferDays(),
                d.reviewDays(),
                d.holdingRatePerYear(),
                d.policy(),
                d.surplusDays(),
                d.riskProbability(),
                d.receiptDays(),
                d.longestLeadTimeDays(),
                d.paths(),
                d.mostHorizonDays(),
                budget,
                d.supplierMinimum(),
                rebalance,
                guaranteed);
    }

    @Test
    void surplusElsewhereIsMovedBeforeMoreIsBought() {
        Sku other = new Sku("tea", "other");
        two(0, 500);
        SplittableRandom random = new SplittableRandom(4);
        scene.location("shop", null).location("other", null);
        scene.daily(other, 200, 60, h -> random.nextInt(3)).onHand(other, 5_000);
        assertThat(scene.plan(TEA).suggestion().kind()).isEqualTo(SupplyKind.PURCHASE);

        scene.settings = settings(0, true, false);
        SkuPlan plan = scene.plan(TEA);
        assertThat(plan.suggestion().kind()).isEqualTo(SupplyKind.TRANSFER);
        assertThat(plan.suggestion().sourceLocationId()).isEqualTo("other");
        assertThat(codes(plan)).startsWith("order.rebalance");
    }

    @Test
    void aLocationCanSpareWhatIsFreeAboveItsLevel() {
        Sku other = new Sku("tea", "other");
        Sku third = new Sku("tea", "third");
        two(0, 500);
        SplittableRandom random = new SplittableRandom(4);
        for (Sku sku : List.of(other, third)) {
            scene.location(sku.locationId(), null).daily(sku, 200, 60, h -> random.nextInt(3));
        }
        scene.location("shop", null).onHand(other, 500).onHand(third, 1);
        double level = scene.plan(other).levels().orderUpTo();

        List<TransferSource> sources =
                Scene.replenisher(scene.settings).transferSources(scene.supply(), TEA, scene.plans());

        assertThat(sources)
                .containsExactly(new TransferSource(
                        "other",
                        Math.floor(500 - level),
                        Scene.SUNDAY.plusDays(Math.round(scene.settings.transferDays()))));
    }

    @Test
    void parametersMayBeForAClass() {
        two(0, 0);
        SplittableRandom random = new SplittableRandom(5);
        Sku slow = new Sku("slow", "shop");
        scene.item("slow", 0, 2.0, 4.0).daily(slow, 200, 60, h -> random.nextInt(40) == 0 ? 1 : 0);
        scene.parameters.add(ofClass("A", 0.99));
        scene.parameters.add(ofClass("CZ", 0.8));

        assertThat(scene.plan(TEA).levels().target().level()).isEqualTo(0.99);
        assertThat(scene.plan(COFFEE).levels().target().level()).isEqualTo(0.99);
        assertThat(codes(scene.plan(TEA))).contains("service.class");
    }

    private static PlanningParameter ofClass(String skuClass, double level) {
        return new PlanningParameter(
                null, null, null, level, null, null, null, null, null, null, null, skuClass, null, null);
    }

    @Test
    void aGroupReachesItsFillRateWhereThatIsCheapest() {
        two(0, 0);
        scene.item("coffee", 0, 20.0, 40.0);
        scene.parameter(null, 0.95, ServiceType.GROUP_FILL_RATE, null);
        double tea = scene.plan(TEA).levels().target().level();
        double coffee = scene.plan(COFFEE).levels().target().level();

        assertThat(tea).isGreaterThan(0.95);
        assertThat(coffee).isLessThan(0.95);
        assertThat((tea + coffee) / 2).isCloseTo(0.95, within(0.01));
        assertThat(codes(scene.plan(TEA))).contains("service.group");
    }

    @Test
    void itemsThatShareTheCostOfAnOrderGetLotsThatGoTogether() {
        two(0, 0);
        supplier(null, null, null, 30.0);
        SkuPlan plan = scene.plan(TEA);
        assertThat(codes(plan)).contains("lot.days");
        // Silver's heuristic without line costs: T = sqrt(2 x 30 / sum of h x demand), here h = 0.2 x 2 / 365 a day,
        // about 10 a day together.
        double cycle = Math.sqrt(2 * 30 / (0.2 * 2 / 365 * 10));
        assertThat(plan.levels().orderQuantity()).isCloseTo(5 * cycle, within(0.1 * 5 * cycle));
    }

    @Test
    void largerOrdersAreCheaper() {
        two(0, 0);
        scene.terms.clear();
        for (double[] step : new double[][] {{0, 2.0}, {400, 1.6}}) {
            scene.terms.add(new SupplyTerm(
                    "tea", null, "acme", true, 7.0, 0.0, null, null, null, null, step[0], step[1], 5.0, null, null));
        }
        SkuPlan plan = scene.plan(TEA);
        assertThat(codes(plan)).contains("lot.price-break");
        assertThat(plan.levels().orderQuantity()).isEqualTo(400);
        assertThat(plan.suggestion().unitPrice()).isEqualTo(1.6);
    }

    @Test
    void aNetworkPromisesServiceTimes() {
        Sku depot = new Sku("tea", "depot");
        two(0, 0);
        scene.location("depot", null).location("shop", "depot");
        scene.settings = settings(0, false, true);
        Map<Boolean, List<SkuPlan>> plans = scene.plans().stream()
                .filter(p -> p.sku().itemId().equals("tea"))
                .collect(java.util.stream.Collectors.partitioningBy(p -> p.sku().equals(depot)));

        assertThat(codes(plans.get(true).get(0))).contains("levels.guaranteed-service");
        assertThat(codes(plans.get(false).get(0))).contains("levels.guaranteed-service");
    }
}

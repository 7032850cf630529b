package almanac.replenishment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.InputException;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.Item;
import almanac.api.host.PlanningParameter;
import almanac.api.host.ServiceType;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.Replenishment;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Urgency;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReplenisherTest {
    private static final Sku SKU = Scene.SKU;
    private static final Sku DEPOT = new Sku("tea", "depot");

    private final Scene scene = new Scene();
    private final SplittableRandom random = new SplittableRandom(11);

    /** About 10 a day, lead time 10 days, review 7. */
    private Scene usual() {
        return scene.item("tea", 0, 3.0, 5.0)
                .term("tea", null, "acme", 10, 0, 0, 0)
                .daily(SKU, 200, 60, h -> 5 + random.nextInt(11));
    }

    @Test
    void ordersUpToTheLevelWhenThePositionIsLow() {
        SkuPlan plan = usual().onHand(SKU, 80).plan();

        assertThat(plan.suggestion().quantity())
                .isEqualTo(Math.ceil(plan.levels().orderUpTo() - 80));
        assertThat(plan.suggestion().kind()).isEqualTo(SupplyKind.PURCHASE);
        assertThat(plan.suggestion().supplierId()).isEqualTo("acme");
        assertThat(plan.suggestion().unitPrice()).isEqualTo(2.0);
        assertThat(plan.suggestion().orderBy()).isEqualTo(Scene.SUNDAY);
        assertThat(plan.suggestion().arrives()).isEqualTo(Scene.SUNDAY.plusDays(10));
        assertThat(codes(plan))
                .startsWith("order.below-reorder-point")
                .contains(
                        "position.equation",
                        "levels.s-S",
                        "service.cycle",
                        "demand.lead-time",
                        "lead-time.term",
                        "supplier.preferred",
                        "dates.order",
                        "risk.stock-out");
        // Eight days of stock and ten days to wait: out before it arrives, most likely.
        assertThat(plan.urgency()).isEqualTo(Urgency.AT_RISK);
        assertThat(plan.stockoutProbability()).isGreaterThan(0.8);
        assertThat(plan.moneyAtRisk()).isBetween(20.0, 60.0);
        assertThat(plan.daysOfCover()).isBetween(7.0, 9.0);
        assertThat(plan.stockoutP50()).isBetween(Scene.SUNDAY.plusDays(7), Scene.SUNDAY.plusDays(10));
        assertThat(plan.stockoutP90()).isBefore(plan.stockoutP50().plusDays(1));
    }

    @Test
    void saysWhyNothing() {
        SkuPlan plan = usual().onHand(SKU, 400).plan();

        assertThat(plan.suggestion()).isNull();
        assertThat(codes(plan)).startsWith("none.enough-stock");
        assertThat(plan.urgency()).isEqualTo(Urgency.NONE);
    }

    @Test
    void supplyThatComesTooLateDoesNotCover() {
        Scene near = usual();
        assertThat(near.onHand(SKU, 80, near.coming(SKU, 200, 5)).plan().suggestion())
                .isNull();

        SkuPlan late = near.onHand(SKU, 80, near.coming(SKU, 200, 40)).plan();
        assertThat(late.suggestion()).isNotNull();
        assertThat(codes(late)).contains("supply.too-late");
        assertThat(late.onOrder()).isEqualTo(200);

        SkuPlan overdue = near.onHand(SKU, 80, near.coming(SKU, 200, -9)).plan();
        assertThat(overdue.suggestion()).isNull();
        assertThat(codes(overdue)).contains("supply.late");
    }

    @Test
    void anEmptyShelfIsTheMostUrgent() {
        Sku full = new Sku("tea", "mall");
        usual().daily(full, 200, 60, h -> 5 + random.nextInt(11)).onHand(SKU, 0).onHand(full, 90);

        List<SkuPlan> plans = scene.plans();
        assertThat(plans).extracting(SkuPlan::sku).containsExactly(SKU, full);
        assertThat(plans.get(0).urgency()).isEqualTo(Urgency.STOCKED_OUT);
    }

    @Test
    void parametersComeFromTheMostSpecificRowEachByItself() {
        usual().onHand(SKU, 0);
        scene.parameters.add(row(null, null, null, 0.8, null, "R-S"));
        scene.parameters.add(row(null, null, "drinks", 0.85, 3.0, null));
        scene.parameters.add(row("tea", "shop", null, 0.99, null, null));
        scene.parameters.add(row("tea", null, null, 0.9, null, null));

        SkuPlan plan = scene.plan();
        assertThat(plan.levels().policy()).isEqualTo("R-S");
        assertThat(plan.levels().target().level()).isEqualTo(0.99);
        assertThat(plan.levels().reviewDays()).isEqualTo(3);
        assertThat(plan.reasons()).contains(Reason.of("service.cycle", "level", 0.99, "scope", 6L));
    }

    @Test
    void costsDecideWhereNoLevelIsAsked() {
        usual().onHand(SKU, 0);
        scene.parameters.add(new PlanningParameter(null, null, null, null, null, 1.0 / 7, 5.0, null, 7.0, true, "R-S"));
        SkuPlan plan = scene.plan();

        assertThat(plan.levels().target().type()).isEqualTo(ServiceType.COST);
        assertThat(codes(plan)).contains("service.cost");
        // Holding 1/7 a unit and day for a review of 7 days against 5 short: critical ratio 5/6, on 17 days of about
        // 10.
        assertThat(plan.levels().orderUpTo()).isBetween(170.0, 190.0);
    }

    @Test
    void demandThatIsLostBeforeTheOrderArrivesIsNotOrdered() {
        usual().onHand(SKU, 0);
        double owed = scene.plan().suggestion().quantity();
        scene.parameters.add(new PlanningParameter(null, null, null, null, null, null, null, null, null, true, null));
        SkuPlan plan = scene.plan();

        // About 10 a day over the lead time of 10 days.
        assertThat(owed - plan.suggestion().quantity()).isBetween(85.0, 115.0);
        assertThat(codes(plan)).contains("position.lost");
    }

    @Test
    void theSupplierIsThePreferredElseTheCheapest() {
        usual().onHand(SKU, 0);
        scene.terms.clear();
        scene.terms.add(term("dear", false, 4.0, 5.0, null));
        scene.terms.add(term("slow", false, 2.0, 20.0, null));
        scene.terms.add(term("quick", false, 2.0, 9.0, null));
        assertThat(scene.plan().suggestion().supplierId()).isEqualTo("quick");
        assertThat(codes(scene.plan())).contains("supplier.cheapest");

        scene.terms.add(term("old", true, 1.0, 5.0, Scene.SUNDAY.minusDays(1)));
        assertThat(scene.plan().suggestion().supplierId()).isEqualTo("quick");

        scene.terms.add(term("friend", true, 9.0, 5.0, Scene.SUNDAY));
        assertThat(scene.plan().suggestion().supplierId()).isEqualTo("friend");

        scene.terms.clear();
        assertThat(scene.plan().suggestion().supplierId()).isNull();
        assertThat(codes(scene.plan())).contains("supplier.none", "lead-time.default");
    }

    @Test
    void ordersArePlacedOnTheSuppliersDays() {
        usual().onHand(SKU, 0);
        scene.supplier("acme", null, Set.of(DayOfWeek.WEDNESDAY), null);
        SkuPlan plan = scene.plan();

        assertThat(plan.suggestion().orderBy()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(plan.suggestion().arrives()).isEqualTo(LocalDate.of(2026, 11, 14));
    }

    @Test
    void inactiveEndedAndUnstockedItemsAreNotOrdered() {
        usual().onHand(SKU, 0);
        scene.parameter(SKU, null, null, "none");
        assertThat(codes(scene.plan())).startsWith("none.policy");
        assertThat(scene.plan().suggestion()).isNull();

        scene.parameters.clear();
        scene.items.put("tea", ends(false, null, null));
        assertThat(codes(scene.plan())).startsWith("none.inactive");

        scene.items.put("tea", ends(true, Scene.SUNDAY.minusDays(3), "coffee"));
        assertThat(codes(scene.plan())).startsWith("none.discontinued-successor");

        scene.items.put("tea", ends(true, Scene.SUNDAY.plusDays(12), null));
        SkuPlan last = scene.plan();
        assertThat(codes(last)).contains("limit.run-out");
        assertThat(last.suggestion().quantity()).isBetween(110.0, 130.0);

        scene.onHand(SKU, 125);
        assertThat(scene.plan().suggestion()).isNull();
    }

    @Test
    void shelfLifeLimitsTheOrder() {
        usual().onHand(SKU, 0);
        scene.terms.clear();
        scene.term("tea", null, "acme", 10, 400, 0, 0);
        Item tea = scene.items.get("tea");
        scene.items.put(
                "tea",
                new Item(
                        "tea", null, null, null, 0, 3.0, 5.0, null, true, null, null, null, null, 5, null, null,
                        Map.of()));
        assertThat(codes(scene.plan())).startsWith("none.shelf-life");

        scene.items.put("tea", tea);
        assertThat(scene.plan().suggestion().quantity()).isGreaterThan(400);
    }

    @Test
    void deadAndSlowStockIsReported() {
        scene.item("tea", 0, 3.0, 5.0).daily(SKU, 200, 60, h -> 0).onHand(SKU, 50);
        SkuPlan dead = scene.plan();
        assertThat(dead.urgency()).isEqualTo(Urgency.SURPLUS);
        assertThat(codes(dead)).startsWith("none.no-demand").contains("warning.dead-stock");
        assertThat(dead.daysOfCover()).isNull();

        scene.daily(SKU, 200, 60, h -> 1).onHand(SKU, 500);
        SkuPlan slow = scene.plan();
        assertThat(slow.urgency()).isEqualTo(Urgency.SURPLUS);
        assertThat(codes(slow)).contains("warning.surplus");
    }

    @Test
    void shopsAreFedFromTheDepotAndTheDepotBuysForThem() {
        Sku second = new Sku("tea", "mall");
        usual().location("depot", null).location("shop", "depot").location("mall", "depot");
        scene.daily(second, 200, 60, h -> 5 + random.nextInt(11));
        scene.onHand(SKU, 5).onHand(second, 30).onHand(DEPOT, 100);
        List<SkuPlan> plans = scene.plans();

        SkuPlan shop = find(plans, SKU);
        assertThat(shop.suggestion().kind()).isEqualTo(SupplyKind.TRANSFER);
        assertThat(shop.suggestion().sourceLocationId()).isEqualTo("depot");
        assertThat(shop.suggestion().supplierId()).isNull();
        SkuPlan depot = find(plans, DEPOT);
        assertThat(codes(depot)).contains("demand.feeds-others", "position.pulled");
        assertThat(depot.suggestion().kind()).isEqualTo(SupplyKind.PURCHASE);
        // What both shops sell over lead time and review, and what they are short of now.
        assertThat(depot.suggestion().quantity()).isGreaterThan(300);

        double given = plans.stream()
                .filter(p -> p.suggestion() != null && p.suggestion().kind() == SupplyKind.TRANSFER)
                .mapToDouble(p -> p.suggestion().quantity())
                .sum();
        assertThat(given).isLessThanOrEqualTo(100);
        assertThat(plans).anySatisfy(p -> assertThat(codes(p)).containsAnyOf("limit.source", "none.source"));
    }

    @Test
    void theDepotKeepsWhatItsOwnCustomersNeed() {
        usual().location("depot", null).location("shop", "depot");
        scene.daily(DEPOT, 200, 60, h -> 5 + random.nextInt(11));
        scene.onHand(SKU, 0).onHand(DEPOT, 120);

        SkuPlan shop = scene.plan(SKU);
        assertThat(shop.suggestion()).isNull();
        assertThat(codes(shop)).startsWith("none.source");
    }

    @Test
    void aSupplierBelowItsMinimumIsSaidOnEachLine() {
        usual().onHand(SKU, 0);
        scene.supplier("acme", 10_000.0, Set.of(), null);
        assertThat(codes(scene.plan())).contains("warning.minimum-value");
    }

    @Test
    void withoutAForecastNothingIsOrderedButWhatIsOwed() {
        scene.item("tea", 0, 3.0, 5.0).onHand(SKU, 4);
        Replenishment.Session session = Scene.replenisher(Settings.DEFAULT).begin(scene.supply());
        session.addWithout(SKU, Reason.of("series.too-short"));
        SkuPlan plan = session.finish().get(0);
        assertThat(plan.suggestion()).isNull();
        assertThat(codes(plan)).startsWith("none.no-forecast").contains("series.too-short");

        scene.onHand(SKU, -6);
        session = Scene.replenisher(Settings.DEFAULT).begin(scene.supply());
        session.addWithout(SKU, Reason.of("series.too-short"));
        assertThat(session.finish().get(0).suggestion().quantity()).isEqualTo(6);
    }

    @Test
    void parametersThatMakeNoSenseAreNamed() {
        usual().parameter(null, 95.0, null, null);
        assertThatThrownBy(() -> scene.plans())
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("planning_parameter, row 1, column service_level: 95");

        scene.parameters.clear();
        scene.parameter(null, null, null, "magic");
        assertThatThrownBy(() -> scene.plans())
                .isInstanceOf(InputException.class)
                .hasMessageContaining("column policy: there is no policy magic; there are: R-S, R-s-S, base-stock,");
    }

    @Test
    void theHorizonReachesOverTheLongestLeadTime() {
        usual();
        assertThat(Scene.replenisher(Settings.DEFAULT).horizonDays(scene.supply()))
                .isEqualTo(56);
        scene.term("coffee", null, "far", 80, 0, 0, 0);
        assertThat(Scene.replenisher(Settings.DEFAULT).horizonDays(scene.supply()))
                .isEqualTo(87);
        scene.term("cocoa", null, "farther", 300, 0, 0, 0);
        assertThat(Scene.replenisher(Settings.DEFAULT).horizonDays(scene.supply()))
                .isEqualTo(182);
    }

    private static Item ends(boolean active, LocalDate on, String successor) {
        return new Item(
                "tea", null, null, null, 0, 3.0, 5.0, null, active, null, on, successor, null, null, null, null,
                Map.of());
    }

    private static SupplyTerm term(String supplier, boolean preferred, Double price, Double days, LocalDate to) {
        return new SupplyTerm(
                "tea", null, supplier, preferred, days, null, null, null, null, null, null, price, null, null, to);
    }

    private static PlanningParameter row(
            String item, String location, String category, Double level, Double review, String policy) {
        return new PlanningParameter(item, location, category, level, null, null, null, null, review, null, policy);
    }

    private static SkuPlan find(List<SkuPlan> plans, Sku sku) {
        return plans.stream().filter(p -> p.sku().equals(sku)).findFirst().orElseThrow();
    }

    private static List<String> codes(SkuPlan plan) {
        return plan.reasons().stream().map(Reason::code).toList();
    }
}

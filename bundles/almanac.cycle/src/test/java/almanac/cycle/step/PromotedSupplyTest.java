package almanac.cycle.step;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.host.ServiceType;
import almanac.api.replenishment.ReorderPoint;
import almanac.api.replenishment.ServiceTarget;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.StockPosition;
import almanac.api.replenishment.SupplySide;
import almanac.api.replenishment.Urgency;
import almanac.cycle.series.HostTables;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Planned promotions that a plan cannot feed. Orders take fourteen days. */
class PromotedSupplyTest {
    private static final LocalDate NOW = LocalDate.of(2026, 3, 1);
    private static final Sku SKU = new Sku("A", "L");

    private static Promotion promotion(String id, String item, String category, int start) {
        return new Promotion(
                id, null, null, NOW.plusDays(start), NOW.plusDays(start + 6L), item, category, null, 20.0, null, null);
    }

    private static List<String> codes(LocalDate out, boolean stocked, Promotion... promotions) {
        Item item = new Item(
                "A", null, "C", null, 0, null, null, null, true, null, null, null, null, null, null, null, Map.of());
        SupplySide supply = new SupplySide(
                NOW,
                Map.of("A", item),
                Map.of(),
                stocked ? Map.of(SKU, StockPosition.empty(SKU)) : Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Collected host = new Collected(
                new HostTables(supply, List.of(promotions), List.of(), List.of()),
                TimeGrid.WEEKS,
                2930,
                List.of(),
                new TreeMap<>(),
                List.of());
        ReorderPoint levels = new ReorderPoint(
                "s-S", new ServiceTarget(ServiceType.CYCLE, 0.95), 14, 7, 10, 15, 5, 15, 20, 0, List.of());
        SkuPlan plan = new SkuPlan(
                SKU, Urgency.NONE, 5, 0, 5, levels, null, 0.5, null, 3.0, out, out, List.of(Reason.of("test")));
        return new PromotedSupply(host)
                .notes(List.of(plan)).stream().map(Reason::code).toList();
    }

    @Test
    void one_that_starts_before_an_order_is_there_and_outlasts_the_stock() {
        assertThat(codes(NOW.plusDays(5), true, promotion("P", "A", null, 3))).containsExactly("run.promotions-short");
        assertThat(codes(NOW.plusDays(5), true, promotion("P", null, "C", 3))).containsExactly("run.promotions-short");
    }

    @Test
    void one_that_can_still_be_ordered_for_or_whose_stock_lasts() {
        assertThat(codes(NOW.plusDays(20), true, promotion("P", "A", null, 15))).isEmpty();
        assertThat(codes(NOW.plusDays(12), true, promotion("P", "A", null, 3))).isEmpty();
        assertThat(codes(null, true, promotion("P", "A", null, 3))).isEmpty();
    }

    @Test
    void one_of_another_item_one_that_is_over_and_a_host_without_stock() {
        assertThat(codes(NOW.plusDays(5), true, promotion("P", "B", null, 3))).isEmpty();
        assertThat(codes(NOW.plusDays(1), true, promotion("P", "A", null, -20))).isEmpty();
        assertThat(codes(NOW.plusDays(5), false, promotion("P", "A", null, 3))).isEmpty();
    }

    @Test
    void two_of_one_sku_at_once() {
        assertThat(codes(null, true, promotion("P", "A", null, 3), promotion("Q", null, "C", 8)))
                .containsExactly("run.promotions-overlap");
        assertThat(codes(null, true, promotion("P", "A", null, 3), promotion("Q", null, "C", 10)))
                .isEmpty();
    }
}

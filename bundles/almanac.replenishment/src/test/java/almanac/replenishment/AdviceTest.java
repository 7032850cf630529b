package almanac.replenishment;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Reason;
import almanac.api.replenishment.SkuPlan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One unit a day is asked for, every day; nothing is uncertain but the lead time of 10 days. */
class AdviceTest {
    private final Scene scene = new Scene().item("tea", 0, 3.0, 5.0);

    private SkuPlan plan(double onHand, double quantity, int due) {
        scene.term("tea", null, "acme", 10, 0, 0, 0)
                .daily(Scene.SKU, 200, 120, h -> 1)
                .onHand(Scene.SKU, onHand, scene.coming(Scene.SKU, quantity, due));
        return scene.plans().get(0);
    }

    private static List<String> advice(SkuPlan plan) {
        return plan.reasons().stream()
                .map(Reason::code)
                .filter(c -> c.startsWith("advice."))
                .toList();
    }

    @Test
    void what_comes_after_stock_is_out_should_come_sooner() {
        SkuPlan plan = plan(5, 40, 20);
        assertThat(advice(plan)).containsExactly("advice.expedite");
        // 5 units last through day 5; day 6 is the first without.
        assertThat(reason(plan, "advice.expedite").value("to")).contains(scene.asOf.plusDays(6));
    }

    @Test
    void what_comes_in_time_is_left_alone() {
        assertThat(advice(plan(15, 20, 12))).isEmpty();
    }

    @Test
    void what_comes_long_before_it_is_needed_could_come_later() {
        SkuPlan plan = plan(50, 20, 5);
        assertThat(advice(plan)).containsExactly("advice.postpone");
        // 50 units last through day 50.
        assertThat(reason(plan, "advice.postpone").value("to")).contains(scene.asOf.plusDays(50));
    }

    @Test
    void what_is_not_needed_for_half_a_year_could_be_cancelled() {
        assertThat(advice(plan(300, 20, 5))).containsExactly("advice.cancel");
    }

    @Test
    void what_is_overdue_is_asked_for() {
        assertThat(advice(plan(5, 20, -3))).containsExactly("advice.chase");
    }

    @Test
    void every_order_is_listed_with_its_date() {
        Reason open = reason(plan(5, 40, 20), "supply.open");
        assertThat(open.value("quantity")).contains(40.0);
        assertThat(open.value("date")).contains(scene.asOf.plusDays(20));
    }

    private static Reason reason(SkuPlan plan, String code) {
        return plan.reasons().stream()
                .filter(r -> r.code().startsWith(code))
                .findFirst()
                .orElseThrow();
    }
}

package almanac.promotion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import almanac.api.InputException;
import almanac.api.host.Promotion;
import almanac.api.promotion.PromotionHistory;
import almanac.promotion.shop.Shop;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bad plans each get one line that names the place. */
class PlannedChecksTest {
    private final PromotionHistory history = new Shop(3, 1, 2, false).history(100);
    private final LocalDate first = history.asOf().plusDays(1);

    private void check(Promotion... planned) {
        new LearningPlanner().check("plan.csv", List.of(planned), history, first);
    }

    private Promotion promotion(
            String item, String category, String location, int from, int to, Double percent, Double price) {
        return new Promotion(
                "P" + from,
                null,
                null,
                first.plusDays(from),
                first.plusDays(to),
                item,
                category,
                location,
                percent,
                price,
                null);
    }

    private void fails(String message, Promotion... planned) {
        assertThatThrownBy(() -> check(planned))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message)
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("\n"));
    }

    @Test
    void names_what_is_wrong() {
        fails("row 2, column end_date: promotion P5 ends on", promotion("C0-0", null, null, 5, 3, 10.0, null));
        fails("column item_id: promotion P1: there is no item X", promotion("X", null, null, 1, 2, 10.0, null));
        fails("there is no category X", promotion(null, "X", null, 1, 2, 10.0, null));
        fails("nothing is sold at a location X", promotion("C0-0", null, "X", 1, 2, 10.0, null));
        fails("120", promotion("C0-0", null, null, 1, 2, 120.0, null));
        fails("below zero", promotion("C0-0", null, null, 1, 2, null, -1.0));
        fails("the first day that can be planned", promotion("C0-0", null, null, -9, -3, 10.0, null));
        fails(
                "row 3, column start_date: promotion P4 and promotion P1 both hold for C0-0",
                promotion("C0-0", null, null, 1, 5, 10.0, null),
                promotion(null, "C0", null, 4, 8, 20.0, null));
        fails(
                "row 3, column start_date: promotion P1 and promotion P1 both hold for C0-0",
                promotion("C0-0", null, null, 1, 5, 10.0, null),
                promotion("C0-0", null, null, 1, 5, 10.0, null));
        fails("a cost of -5.0 is below zero", cost(-5.0));
        fails("a discount of -1.0 %", promotion("C0-0", null, null, 1, 2, -1.0, null));
        fails("a discount of NaN %", promotion("C0-0", null, null, 1, 2, Double.NaN, null));
    }

    private Promotion cost(double cost) {
        return new Promotion(
                "P1", null, null, first.plusDays(1), first.plusDays(2), "C0-0", null, null, 10.0, null, cost);
    }

    @Test
    void good_plans_pass() {
        check(
                promotion("C0-0", null, null, 1, 5, 10.0, null),
                promotion("C0-0", null, null, 6, 8, null, 7.5),
                promotion("C0-1", null, null, 1, 5, null, null));
    }
}

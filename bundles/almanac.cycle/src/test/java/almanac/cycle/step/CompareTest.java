package almanac.cycle.step;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.SupplyKind;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        // before, quantity before, quantity now, now
        "NEW, 5, 5, NEW",
        "NEW, 4, 5, CHANGED",
        "CHANGED, 5, 5, CHANGED",
        "SNOOZED, 5, 5, SNOOZED",
        "APPROVED, 5, 5, APPROVED",
        "APPROVED, 4, 5, CHANGED",
        "REJECTED, 5, 5, REJECTED",
        "ORDERED, 5, 5, NEW",
        "EXPIRED, 5, 5, NEW"
    })
    void the_life_of_a_suggestion_goes_on(
            SuggestionStatus before, double quantityBefore, double quantityNow, SuggestionStatus now) {
        Suggestion result = compared(plan("A", quantityNow, SuggestionStatus.NEW), plan("A", quantityBefore, before));
        assertThat(result.status()).isEqualTo(now);
        assertThat(result.key()).isEqualTo("A|S1");
    }

    @Test
    void another_sku_is_no_comparison() {
        Suggestion result = compared(plan("A", 5, SuggestionStatus.NEW), plan("B", 4, SuggestionStatus.NEW));
        assertThat(result.status()).isEqualTo(SuggestionStatus.NEW);
        assertThat(result.previousQuantity()).isNull();
    }

    @Test
    void a_plan_without_a_suggestion_stays_so() {
        SkuPlan none = plan("A", 5, SuggestionStatus.NEW).withSuggestion(null);
        List<SkuPlan> last = List.of(plan("A", 5, SuggestionStatus.NEW));
        assertThat(new Compare().withLast(List.of(none), last, Progress.NONE)).containsExactly(none);
    }

    private static Suggestion compared(SkuPlan now, SkuPlan before) {
        return new Compare()
                .withLast(List.of(now), List.of(before), Progress.NONE)
                .get(0)
                .suggestion();
    }

    private static SkuPlan plan(String item, double quantity, SuggestionStatus status) {
        Sku sku = Sku.of(item);
        Suggestion suggestion = new Suggestion(
                item + "|S1",
                sku,
                "S1",
                SupplyKind.PURCHASE,
                null,
                status,
                quantity,
                quantity,
                null,
                DAY,
                DAY.plusDays(7),
                null);
        return new SkuPlan(
                sku,
                Urgency.ORDER_NOW,
                0,
                0,
                0,
                null,
                suggestion,
                0,
                null,
                null,
                null,
                null,
                List.of(Reason.of("order.low")));
    }
}

package almanac.ui.sku;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.replenishment.SkuPlan;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import almanac.ui.worklist.LinesSample;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaterfallTest {
    private static final Sku SKU = new Sku("A", "CW");

    /** Demand 20, safety stock 10, level 50, position 8: 42 are wanted, packs make it 48. */
    private static final SkuPlan PLAN = LinesSample.plan(
            SKU,
            Urgency.ORDER_NOW,
            3,
            null,
            Reason.of("order.below-reorder-point", "quantity", 48.0, "wanted", 42.0),
            Reason.of("round.multiple", "from", 42.0, "to", 48.0, "multiple", 12.0));

    private static double sum(List<Step> steps) {
        double at = 0;
        for (Step step : steps) {
            if (step.isTotal()) {
                assertThat(at).as(step.label()).isCloseTo(step.change(), within(1e-9));
            }
            at = step.isTotal() ? step.change() : at + step.change();
        }
        return at;
    }

    @Test
    void stepsAddUpToTheQuantity() {
        Suggestion suggestion =
                LinesSample.life(1, SKU, "V", SuggestionStatus.NEW, 48, null).line();

        List<Step> steps = Waterfall.of(PLAN, suggestion);

        assertThat(steps).extracting(Step::change).containsExactly(20.0, 10.0, -8.0, 20.0, 6.0, 48.0);
        assertThat(sum(steps)).isEqualTo(48);
    }

    @Test
    void whatThePlannerSetIsAStepOfItsOwn() {
        Suggestion edited = LinesSample.life(1, SKU, "V", SuggestionStatus.NEW, 48, null)
                .line()
                .withFinal(60);

        assertThat(sum(Waterfall.of(PLAN, edited))).isEqualTo(60);
        assertThat(Waterfall.of(PLAN, edited)).filteredOn(Step::isTotal).hasSize(2);
    }

    @Test
    void whatNoReasonExplainsIsShownToo() {
        Suggestion other =
                LinesSample.life(1, SKU, "V", SuggestionStatus.NEW, 50, null).line();

        assertThat(sum(Waterfall.of(PLAN, other))).isEqualTo(50);
    }

    @Test
    void nothingSuggestedEndsInWhatWasWanted() {
        SkuPlan enough = LinesSample.plan(SKU, Urgency.NONE, 80, null, Reason.of("none.enough-stock"));

        assertThat(sum(Waterfall.of(enough, null))).isZero();
    }
}

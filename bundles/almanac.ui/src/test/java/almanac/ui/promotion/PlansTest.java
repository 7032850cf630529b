package almanac.ui.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.Promotion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlansTest {
    private static final Promotion P1 = PromotionFields.fresh("P1", "A", null, LocalDate.of(2026, 3, 2));
    private static final Promotion P2 = PromotionFields.fresh("P2", "B", "north", LocalDate.of(2026, 3, 2));

    private static Outcome outcome(Plan plan) {
        return new Outcome(plan, List.of(), List.of(), List.of(), List.of());
    }

    @Test
    void aSecondPlanOfTheSameNameGetsAnother() {
        Plans plans = new Plans();
        plans.add(new Plan("Spring", List.of(P1)));
        plans.add(plans.current());
        plans.add(plans.current());
        assertThat(plans.all()).extracting(Plan::name).containsExactly("Spring", "Spring 2", "Spring 2 2");
        assertThat(plans.index()).isEqualTo(2);
    }

    @Test
    void aPlanThatChangesLosesItsOutcome() {
        Plans plans = new Plans();
        Plan plan = plans.add(new Plan("Spring", List.of(P1)));
        plans.keep(List.of(outcome(plan)));
        assertThat(plans.outcome(plan)).isNotNull();
        plans.change(plan.with(P2));
        assertThat(plans.outcome(plans.current())).isNull();
        assertThat(plans.outcomes()).isEmpty();
    }

    @Test
    void anOutcomeThatComesTooLateIsNotKept() {
        Plans plans = new Plans();
        Plan plan = plans.add(new Plan("Spring", List.of(P1)));
        plans.change(plan.with(P2));
        plans.keep(List.of(outcome(plan)));
        assertThat(plans.outcomes()).isEmpty();
    }

    @Test
    void afterTheLastPlanThereIsNone() {
        Plans plans = new Plans();
        plans.add(new Plan("Spring", List.of()));
        plans.remove();
        assertThat(plans.current()).isNull();
    }

    @Test
    void aPromotionTakenOutLeavesTheOthers() {
        Plan plan = new Plan("Spring", List.of(P1, P2));
        assertThat(plan.without(List.of(P1)).promotions()).containsExactly(P2);
        assertThat(plan.freeId()).isEqualTo("P3");
        assertThat(plan.without(List.of(P1)).freeId()).isEqualTo("P1");
    }
}

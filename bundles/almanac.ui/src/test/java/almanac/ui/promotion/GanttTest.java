package almanac.ui.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.host.Promotion;
import almanac.ui.promotion.Gantt.Bar;
import almanac.ui.promotion.Gantt.State;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class GanttTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    private static Promotion promotion(String id, String item, int from, int to, Double percent) {
        return new Promotion(
                id, null, null, TODAY.plusDays(from), TODAY.plusDays(to), item, null, null, percent, null, null);
    }

    private static Gantt gantt(Plan plan, Promotion... host) {
        return Gantt.of(List.of(host), plan, TODAY);
    }

    @Test
    void aBarKnowsWhetherItIsOver() {
        Gantt gantt = gantt(
                null,
                promotion("past", "A", -9, -1, 10.0),
                promotion("last day", "A", -9, 0, 10.0),
                promotion("first day", "A", 0, 6, 10.0),
                promotion("later", "A", 1, 6, 10.0));
        assertThat(gantt.bars())
                .extracting(Bar::id, Bar::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("past", State.PAST),
                        org.assertj.core.groups.Tuple.tuple("last day", State.RUNNING),
                        org.assertj.core.groups.Tuple.tuple("first day", State.RUNNING),
                        org.assertj.core.groups.Tuple.tuple("later", State.PLANNED));
    }

    @Test
    void rowsOfOnePromotionAreOneBarAndEachTimeIsItsOwn() {
        Gantt gantt = gantt(
                null,
                promotion("p", "A", 3, 9, 30.0),
                promotion("p", "B", 3, 9, 10.0),
                promotion("p", "A", 30, 36, null));
        assertThat(gantt.bars()).hasSize(2);
        assertThat(Gantt.depths(gantt.bars().get(0))).containsExactly(10, 30);
        assertThat(Gantt.depths(gantt.bars().get(1))).isNull();
    }

    @Test
    void theDraftsOfThePlanStandBesideTheHosts() {
        Plan plan = new Plan("x", List.of(promotion("d0", "A", 20, 26, 5.0), promotion("d1", "A", 1, 2, 5.0)));
        Gantt gantt = gantt(plan, promotion("h", "A", 5, 9, 10.0));
        assertThat(gantt.bars()).extracting(Bar::id).containsExactly("d1", "h", "d0");
        assertThat(gantt.bars()).extracting(Bar::draft).containsExactly(1, -1, 0);
        assertThat(gantt.draft(1).state()).isEqualTo(State.DRAFT);
        assertThat(gantt.with(List.of(), null).bars()).isEmpty();
    }

    @Test
    void onlyWhatTouchesTheDaysShownIsVisible() {
        Gantt gantt = new Gantt(
                gantt(null, promotion("a", "A", -5, 0, 1.0), promotion("b", "A", 10, 12, 1.0))
                        .bars(),
                TODAY,
                TODAY,
                10);
        assertThat(gantt.visible()).extracting(Bar::id).containsExactly("a");
        assertThat(gantt.moved(1).visible()).extracting(Bar::id).containsExactly("b");
    }

    @Test
    void rulesStandAtMondaysAndFarOutAtMonths() {
        assertThat(gantt(null).rules()).isNotEmpty().allSatisfy(d -> assertThat(d.getDayOfWeek())
                .isEqualTo(DayOfWeek.MONDAY));
        assertThat(gantt(null).zoomed(4).rules()).isNotEmpty().allSatisfy(d -> assertThat(d.getDayOfMonth())
                .isOne());
    }

    @Property
    void zoomingKeepsTheMiddle(@ForAll @DoubleRange(min = 0.2, max = 5) double factor) {
        Gantt gantt = gantt(null);
        Gantt zoomed = gantt.zoomed(factor);
        long before = 2 * gantt.from().toEpochDay() + gantt.days();
        long after = 2 * zoomed.from().toEpochDay() + zoomed.days();
        assertThat(Math.abs(after - before)).isLessThanOrEqualTo(2);
    }

    @Property
    void laterDaysStandFurtherRight(@ForAll @IntRange(min = -900, max = 900) int day) {
        Gantt gantt = gantt(null);
        assertThat(gantt.share(TODAY.plusDays(day + 1L))).isGreaterThan(gantt.share(TODAY.plusDays(day)));
    }
}

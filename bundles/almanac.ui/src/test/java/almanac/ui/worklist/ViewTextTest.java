package almanac.ui.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.replenishment.Urgency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ViewTextTest {
    @Test
    void whatWasSavedComesBack() {
        View view = new View(
                "周一 & co",
                new LineFilter("tea, 5%", LineFilter.Show.ALL, Set.of(Urgency.AT_RISK, Urgency.SURPLUS), "supply.late"),
                new LineOrder(Column.VALUE, true),
                Grouping.SUPPLIER,
                List.of(Column.ITEM, Column.FINAL));

        assertThat(ViewText.parse(ViewText.of(view))).isEqualTo(view);
        assertThat(ViewText.parse(ViewText.of(View.USUAL))).isEqualTo(View.USUAL);
    }

    @Test
    void whatIsNoViewIsTheUsualOne() {
        assertThat(ViewText.parse("")).isEqualTo(View.USUAL);
        assertThat(ViewText.parse("a&b")).isEqualTo(View.USUAL);
    }

    @Test
    void partsThatAreNotKnownAreLeftOut() {
        View view = ViewText.parse("n&&WHO_KNOWS&NONE,WHAT&&GONE&up,NOTHING&ITEM,GONE");

        assertThat(view.filter().show()).isEqualTo(LineFilter.Show.TO_DECIDE);
        assertThat(view.filter().urgencies()).containsExactly(Urgency.NONE);
        assertThat(view.order()).isEqualTo(LineOrder.RANK);
        assertThat(view.grouping()).isEqualTo(Grouping.NONE);
        assertThat(view.columns()).containsExactly(Column.ITEM);
    }
}

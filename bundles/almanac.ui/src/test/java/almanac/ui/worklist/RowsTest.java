package almanac.ui.worklist;

import static almanac.ui.worklist.LinesSample.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.replenishment.SuggestionStatus;
import almanac.api.replenishment.Urgency;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowsTest {
    private static final List<Line> LINES = List.of(
            line(1, "B", "V2", SuggestionStatus.NEW, 10, 2.0),
            line(2, "A", "V1", SuggestionStatus.CHANGED, 5, null),
            line(3, "C", "V2", SuggestionStatus.APPROVED, 4, 1.5),
            line(4, "D", "V1", SuggestionStatus.SNOOZED, 100, 9.0));

    private static Rows rows(LineFilter filter, LineOrder order, Grouping grouping, Set<String> closed) {
        return Rows.of(LINES, filter, order, grouping, closed, new Collation());
    }

    private static List<Long> ids(Rows rows) {
        return rows.lines().stream().map(Line::id).toList();
    }

    @Test
    void whatIsToBeDecidedStandsInTheRunsRank() {
        assertThat(ids(rows(LineFilter.USUAL, LineOrder.RANK, Grouping.NONE, Set.of())))
                .containsExactly(1L, 2L);
    }

    @Test
    void everyWordMustBeFound() {
        LineFilter filter = LineFilter.EVERYTHING.withWords("  NAME v2 ");

        assertThat(ids(rows(filter, LineOrder.RANK, Grouping.NONE, Set.of()))).containsExactly(1L, 3L);
        assertThat(ids(rows(filter.withWords("v2 d@"), LineOrder.RANK, Grouping.NONE, Set.of())))
                .isEmpty();
    }

    @Test
    void urgencyAndReasonFilter() {
        assertThat(ids(rows(
                        LineFilter.EVERYTHING.withUrgency(Urgency.STOCKED_OUT),
                        LineOrder.RANK,
                        Grouping.NONE,
                        Set.of())))
                .isEmpty();
        assertThat(ids(rows(
                        LineFilter.EVERYTHING.withReason("none.enough-stock"),
                        LineOrder.RANK,
                        Grouping.NONE,
                        Set.of())))
                .hasSize(4);
    }

    @Test
    void linesWithoutAValueComeLastWhicheverWay() {
        assertThat(ids(rows(LineFilter.EVERYTHING, new LineOrder(Column.VALUE, false), Grouping.NONE, Set.of())))
                .containsExactly(3L, 1L, 4L, 2L);
        assertThat(ids(rows(LineFilter.EVERYTHING, new LineOrder(Column.VALUE, true), Grouping.NONE, Set.of())))
                .containsExactly(4L, 1L, 3L, 2L);
    }

    @Test
    void textsSortByTheLanguage() {
        assertThat(ids(rows(LineFilter.EVERYTHING, new LineOrder(Column.ITEM, true), Grouping.NONE, Set.of())))
                .containsExactly(4L, 3L, 1L, 2L);
    }

    @Test
    void clicksGoRoundThreeOrders() {
        LineOrder first = LineOrder.RANK.clicked(Column.VALUE);
        assertThat(first).as("the largest first").isEqualTo(new LineOrder(Column.VALUE, true));
        assertThat(first.clicked(Column.VALUE)).isEqualTo(new LineOrder(Column.VALUE, false));
        assertThat(first.clicked(Column.VALUE).clicked(Column.VALUE)).isEqualTo(LineOrder.RANK);
        assertThat(first.clicked(Column.ITEM)).isEqualTo(new LineOrder(Column.ITEM, false));
    }

    @Test
    void groupsHaveHeadsWithTotals() {
        Rows rows = rows(LineFilter.EVERYTHING, LineOrder.RANK, Grouping.SUPPLIER, Set.of("V1"));

        assertThat(rows.groups()).extracting(Rows.Group::key).containsExactly("V2", "V1");
        assertThat(rows.size()).as("two heads, and the lines of the open group").isEqualTo(4);
        assertThat(rows.group(0).totals().units()).isEqualTo(14);
        assertThat(rows.group(0).totals().value()).isCloseTo(10 * 2.0 + 4 * 1.5, within(1e-9));
        assertThat(rows.line(1).id()).isEqualTo(1);
        assertThat(rows.line(2).id()).isEqualTo(3);
        assertThat(rows.group(3).open()).isFalse();
        assertThat(rows.lines(3))
                .as("a head stands for its lines, shown or not")
                .hasSize(2);
        assertThat(rows.lines()).as("those of closed groups too").hasSize(4);
    }

    @Test
    void onlyWhatIsToBeOrderedAddsUp() {
        Totals totals = rows(LineFilter.EVERYTHING, LineOrder.RANK, Grouping.NONE, Set.of())
                .totals();

        assertThat(totals.lines()).isEqualTo(4);
        assertThat(totals.toOrder()).as("not the snoozed one").isEqualTo(3);
        assertThat(totals.units()).isEqualTo(19);
        assertThat(totals.value()).isCloseTo(26, within(1e-9));
        assertThat(totals.unpriced()).isEqualTo(1);
        assertThat(totals.weight()).isCloseTo(38, within(1e-9));
        assertThat(totals.volume()).isCloseTo(9.5, within(1e-9));
        assertThat(totals.atRisk()).isCloseTo(28, within(1e-9));
    }

    @Test
    void aLineIsFoundAgain() {
        Rows rows = rows(LineFilter.EVERYTHING, LineOrder.RANK, Grouping.SUPPLIER, Set.of());

        assertThat(rows.rowOf(LINES.get(3))).isEqualTo(5);
        assertThat(rows.rowOf(line(99, "A", "V1", SuggestionStatus.NEW, 1, null)))
                .as("another suggestion of the same SKU")
                .isEqualTo(4);
        assertThat(rows.rowOf(line(99, "Z", "V1", SuggestionStatus.NEW, 1, null)))
                .isEqualTo(-1);
    }

    @Test
    void aHundredThousandLinesAreOrderedAsFewAre() {
        List<Line> many = LinesSample.many(100_000);

        for (Column column : List.of(Column.NAME, Column.MONEY_AT_RISK, Column.ORDER_BY, Column.URGENCY)) {
            Rows rows = Rows.of(
                    many,
                    LineFilter.EVERYTHING,
                    new LineOrder(column, false),
                    Grouping.SUPPLIER,
                    Set.of(),
                    new Collation());

            assertThat(rows.lines()).hasSize(100_000);
            assertThat(rows.size()).isEqualTo(100_000 + rows.groups().size());
            assertThat(IntStream.range(0, rows.size())
                            .filter(i -> rows.group(i) != null)
                            .count())
                    .isEqualTo(rows.groups().size());
        }
    }
}

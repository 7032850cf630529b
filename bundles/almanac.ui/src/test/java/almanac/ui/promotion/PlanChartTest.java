package almanac.ui.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.promotion.PromotionLine;
import almanac.ui.Formats;
import almanac.ui.chart.ChartModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Two promoted SKUs and one that loses: numbers added up by hand. */
class PlanChartTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final LocalDate NEXT = MONDAY.plusWeeks(1);
    private static final Formats FORMATS = new Formats(Locale.ENGLISH);

    private static PromotionLine line(
            String item, LocalDate date, double baseline, double incremental, double taken, double pulled) {
        double total = baseline + incremental + taken + pulled;
        return new PromotionLine(
                null,
                new Sku(item, "S"),
                date,
                baseline,
                incremental,
                taken,
                pulled,
                total,
                total - 2,
                total + 3,
                total * 2,
                incremental);
    }

    private static Outcome outcome(String name, PromotionLine... lines) {
        return new Outcome(new Plan(name, List.of()), List.of(), List.of(lines), List.of(), List.of());
    }

    private static final Outcome SPRING = outcome(
            "Spring",
            line("A", MONDAY, 10, 5, 0, 2),
            line("A", NEXT, 10, 0, 0, -2),
            line("B", MONDAY, 20, 4, 0, 0),
            line("C", MONDAY, 8, 0, -3, 0));

    @Test
    void thePromotedItemsMakeTheTotalAndTheOthersWhatIsLost() {
        ChartModel chart = PlanChart.of(SPRING, List.of(), FORMATS);
        assertThat(chart.size()).isEqualTo(2);
        assertThat(chart.lines().get(0).values())
                .as("B has no line in the second week")
                .containsExactly(30, Double.NaN);
        assertThat(chart.lines().get(1).values()).containsExactly(41, Double.NaN);
        assertThat(chart.bars().get(0).values()).containsExactly(9, 0);
        assertThat(chart.bars().get(1).values()).containsExactly(-3, 0);
        assertThat(chart.bands().get(0).low()).containsExactly(37, Double.NaN);
        assertThat(chart.bands().get(0).high()).containsExactly(47, Double.NaN);
    }

    @Test
    void otherPlansStandBesideIt() {
        Outcome summer = outcome("Summer", line("A", NEXT, 10, 3, 0, 0));
        ChartModel chart = PlanChart.of(SPRING, List.of(summer), FORMATS);
        assertThat(chart.lines().get(0).name()).contains("Summer");
        assertThat(chart.lines().get(0).values()).containsExactly(Double.NaN, 13);
    }

    @Test
    void nothingWorkedOutIsNoChart() {
        assertThat(PlanChart.of(null, List.of(), FORMATS)).isNull();
    }

    @Test
    void sumsAreThoseOfTheLines() {
        Sums sums = Sums.of(SPRING.together());
        assertThat(sums.skus()).isEqualTo(2);
        assertThat(sums.baseline()).isEqualTo(30);
        assertThat(sums.incremental()).isEqualTo(9);
        assertThat(sums.cannibalised()).isEqualTo(-3);
        assertThat(sums.pulled()).isEqualTo(2);
        // 9 on top, 3 lost; what was pulled forward is missing later.
        assertThat(sums.change()).isEqualTo(6);
        assertThat(sums.margin()).isEqualTo(9);
    }

    @Test
    void anUnknownMarginMakesTheSumUnknown() {
        PromotionLine unknown = new PromotionLine(null, new Sku("A", "S"), MONDAY, 1, 1, 0, 0, 2, 1, 3, null, null);
        Sums sums = Sums.of(List.of(unknown, line("B", MONDAY, 1, 1, 0, 0)));
        assertThat(sums.margin()).isNull();
        assertThat(sums.revenue()).isNull();
    }
}

package almanac.promotion.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.demand.TimeGrid;
import almanac.api.host.Promotion;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The middle of the time that promotions run. */
class TypicalWearTest {
    private static final LocalDate MONDAY = LocalDate.of(2025, 3, 3);

    private static Promotion row(String id, int start, int days) {
        return new Promotion(
                id,
                null,
                "TPR",
                MONDAY.plusDays(start),
                MONDAY.plusDays(start + days - 1L),
                "A",
                null,
                null,
                20.0,
                null,
                null);
    }

    /** 14! = 87,178,291,200 (OEIS A000142), whose log by 14 is 1.79937. */
    @Test
    void two_weeks_of_days_are_worn_by_the_mean_log_of_1_to_14() {
        assertThat(TypicalWear.of(List.of(row("P", 0, 14)), TimeGrid.DAYS, 0)).isCloseTo(1.79937, within(1e-5));
    }

    @Test
    void rows_that_go_on_are_one_promotion() {
        List<Promotion> rows = List.of(row("P2", 9, 5), row("P1", 0, 7));
        assertThat(TypicalWear.of(rows, TimeGrid.DAYS, 2)).isCloseTo(1.79937, within(1e-5));
        // Of lengths 5 and 7 the longer is taken for the middle: 7! = 5040.
        assertThat(TypicalWear.of(rows, TimeGrid.DAYS, 1)).isCloseTo(Math.log(5040) / 7, within(1e-12));
    }

    @Test
    void a_bucket_of_its_own_is_not_worn() {
        assertThat(TypicalWear.of(List.of(row("P", 0, 7)), TimeGrid.WEEKS, 0)).isZero();
        assertThat(TypicalWear.of(List.of(), TimeGrid.WEEKS, 0)).isZero();
    }
}

package almanac.api.demand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimeGridTest {
    @Provide
    Arbitrary<TimeGrid> datedGrids() {
        Arbitrary<TimeBucket> buckets =
                Arbitraries.of(TimeBucket.DAY, TimeBucket.WEEK, TimeBucket.MONTH, TimeBucket.QUARTER, TimeBucket.YEAR);
        Arbitrary<LocalDate> anchors =
                Arbitraries.integers().between(-20_000, 30_000).map(LocalDate::ofEpochDay);
        return Combinators.combine(buckets, anchors).as(TimeGrid::new);
    }

    @Property
    void aLabelLiesInItsOwnBucket(@ForAll("datedGrids") TimeGrid grid, @ForAll @IntRange(min = -500, max = 500) int i) {
        assertThat(grid.indexOf(grid.dateOf(i))).isEqualTo(i);
    }

    @Property
    void labelsAscend(@ForAll("datedGrids") TimeGrid grid, @ForAll @IntRange(min = -500, max = 500) int i) {
        assertThat(grid.dateOf(i)).isBefore(grid.dateOf(i + 1));
    }

    @Test
    void monthEndsStayMonthEnds() {
        TimeGrid grid = new TimeGrid(TimeBucket.MONTH, LocalDate.of(2024, 1, 31));
        assertThat(grid.dateOf(1)).isEqualTo("2024-02-29");
        assertThat(grid.dateOf(2)).isEqualTo("2024-03-31");
        assertThat(grid.indexOf(LocalDate.of(2024, 2, 10))).isEqualTo(1);
    }

    @Test
    void quarterEndsHoldTheirThreeMonths() {
        TimeGrid grid = new TimeGrid(TimeBucket.QUARTER, LocalDate.of(2024, 3, 31));
        assertThat(grid.indexOf(LocalDate.of(2024, 2, 10))).isZero();
        assertThat(grid.indexOf(LocalDate.of(2024, 4, 1))).isEqualTo(1);
        assertThat(grid.dateOf(1)).isEqualTo("2024-06-30");
    }

    @Test
    void weeksKeepTheirWeekday() {
        TimeGrid fridays = new TimeGrid(TimeBucket.WEEK, LocalDate.of(2010, 2, 5));
        assertThat(fridays.dateOf(1)).isEqualTo("2010-02-12");
        assertThat(fridays.indexOf(LocalDate.of(2010, 2, 11))).isZero();
        assertThat(fridays.indexOf(LocalDate.of(2010, 2, 4))).isEqualTo(-1);
    }

    @Test
    void hoursAndSteps() {
        long index = TimeGrid.HOURS.indexOf(LocalDateTime.of(2024, 5, 1, 13, 0));
        assertThat(TimeGrid.HOURS.labelOf(index)).isEqualTo("2024-05-01T13:00:00");
        assertThat(TimeGrid.STEPS.labelOf(42)).isEqualTo("42");
    }
}

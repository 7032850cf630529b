package almanac.cycle.series;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.host.Availability;
import almanac.cycle.MemoryErp;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SeriesReaderTest {
    private final MemoryErp erp = new MemoryErp();

    @Test
    void a_series_goes_from_the_first_sale_to_the_last_closed_bucket_with_zeros_between() {
        erp.sold("A@W", "2026-01-07", 2).sold("A@W", "2026-01-09", 3).sold("A@W", "2026-01-21", 4);
        DemandSeries series = read(TimeBucket.WEEK, "2026-02-01").get(0);
        assertThat(series.toArray()).containsExactly(5, 0, 4, 0);
        assertThat(series.grid().dateOf(series.firstBucket())).isEqualTo("2026-01-05");
        assertThat(series.grid().dateOf(series.endBucket())).isEqualTo("2026-02-02");
    }

    @Test
    void returns_before_the_first_sale_do_not_begin_it_and_later_ones_are_netted() {
        erp.sold("A", "2026-01-01", -1)
                .sold("A", "2026-01-03", 5)
                .sold("A", "2026-01-03", -2)
                .sold("A", "2026-01-04", -1);
        DemandSeries series = read(TimeBucket.DAY, "2026-01-05").get(0);
        assertThat(series.toArray()).containsExactly(3, -1, 0);
    }

    @Test
    void a_sku_with_nothing_but_returns_has_no_series() {
        erp.sold("A", "2026-01-01", -1);
        assertThat(read(TimeBucket.DAY, "2026-01-05")).isEmpty();
    }

    @Test
    void availability_is_the_share_of_days_on_sale() {
        erp.soldWeekly("A@W", "2026-01-05", 3, 1).soldWeekly("B@W", "2026-01-05", 3, 1);
        erp.availability.add(new Availability(Sku.parse("A@W"), LocalDate.parse("2026-01-13"), 0));
        erp.availability.add(new Availability(Sku.parse("A@W"), LocalDate.parse("2026-01-14"), 0.5));
        List<DemandSeries> all = read(TimeBucket.WEEK, "2026-01-25");
        assertThat(all.get(0).availability(0)).isEqualTo(1);
        // 1.5 of 7 days missing
        assertThat(all.get(0).availability(1)).isEqualTo(1 - 1.5 / 7);
        assertThat(all.get(0).isCensored(1)).isTrue();
        assertThat(all.get(1).hasCensoring()).isFalse();
    }

    @Test
    void category_location_attributes_and_unit_come_along() {
        erp.soldWeekly("A@W", "2026-01-05", 3, 1).item("A", "toys", null, true);
        DemandSeries series = read(TimeBucket.WEEK, "2026-01-25").get(0);
        assertThat(series.attributes()).containsEntry("category", "toys").containsEntry("location", "W");
        assertThat(series.scale()).isZero();
    }

    @Property(tries = 100)
    void no_unit_is_lost_or_made(@ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 9) Integer> daily) {
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (int units : daily) {
            erp.sold("A", day.toString(), units);
            day = day.plusDays(1);
        }
        // the end of March closes days, and the weeks and months that hold all these days
        for (TimeBucket bucket : List.of(TimeBucket.DAY, TimeBucket.WEEK, TimeBucket.MONTH)) {
            double sum = 0;
            for (double units : read(bucket, "2026-03-31").get(0).toArray()) {
                sum += units;
            }
            assertThat(sum)
                    .isEqualTo(
                            erp.demand.stream().mapToDouble(d -> d.quantity()).sum());
        }
    }

    private List<DemandSeries> read(TimeBucket bucket, String asOf) {
        TimeGrid grid = TimeGrid.standard(bucket);
        LocalDate day = LocalDate.parse(asOf);
        return new SeriesReader(grid, grid.indexOf(day.plusDays(1)), HostTables.read(erp, day))
                .read(erp, Progress.NONE);
    }
}

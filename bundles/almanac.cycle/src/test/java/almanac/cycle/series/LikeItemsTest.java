package almanac.cycle.series;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.cycle.MemoryErp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LikeItemsTest {
    private final MemoryErp erp = new MemoryErp()
            .item("OLD", null, null, true)
            .item("NEW", null, "OLD", true)
            .item("NONE", null, "GONE", true);

    @Test
    void the_like_items_history_stands_before_a_short_one_scaled_to_it() {
        CleanedSeries old = series("OLD@W", 0, 20, 10);
        CleanedSeries young = series("NEW@W", 15, 5, 4);
        History history = likeItems(old, young).of(young);
        assertThat(history.likeItem()).isEqualTo("OLD");
        assertThat(history.own()).isSameAs(young);
        // both sold in the last five buckets, 4 to 10
        assertThat(history.used().toArray()).containsOnly(4).hasSize(20);
        assertThat(history.used().sku()).isEqualTo(Sku.parse("NEW@W"));
        assertThat(history.used().endBucket()).isEqualTo(young.cleaned().endBucket());
    }

    @Test
    void too_few_common_buckets_do_not_scale() {
        CleanedSeries old = series("OLD@W", 0, 20, 10);
        CleanedSeries young = series("NEW@W", 18, 2, 4);
        assertThat(likeItems(old, young).of(young).used().toArray())
                .startsWith(10, 10)
                .endsWith(4, 4);
    }

    @Test
    void a_history_that_is_long_enough_stands_alone() {
        CleanedSeries old = series("OLD@W", 0, 30, 10);
        CleanedSeries grown = series("NEW@W", 17, 13, 4);
        assertThat(likeItems(old, grown).of(grown).used()).isSameAs(grown.cleaned());
        assertThat(likeItems(old, grown).of(grown).likeItem()).isNull();
    }

    @Test
    void an_item_never_sold_is_forecast_from_its_like_item_at_the_same_location() {
        LikeItems likeItems = likeItems(series("OLD@W", 0, 30, 10));
        assertThat(likeItems.of(Sku.parse("NEW@W")).orElseThrow().used().toArray())
                .hasSize(30);
        assertThat(likeItems.of(Sku.parse("NEW@X"))).isEmpty();
        assertThat(likeItems.of(Sku.parse("NONE@W"))).isEmpty();
    }

    private LikeItems likeItems(CleanedSeries... all) {
        CleanedList list = new CleanedList();
        list.addAll(List.of(all));
        return new LikeItems(HostTables.read(erp, LocalDate.of(2026, 3, 1)), list, List.of());
    }

    private static CleanedSeries series(String sku, long first, int size, double value) {
        double[] demand = new double[size];
        Arrays.fill(demand, value);
        DemandSeries series = DemandSeries.builder(Sku.parse(sku), TimeGrid.WEEKS, first, demand)
                .build();
        return new CleanedSeries(series, series, List.of(), DemandClass.SMOOTH);
    }
}

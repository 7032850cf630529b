package almanac.cycle.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.CleanedSeries;
import almanac.api.demand.DemandClass;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Forecast;
import almanac.api.forecast.Provenance;
import almanac.api.forecast.SamplePaths;
import almanac.api.host.Item;
import almanac.cycle.MemoryErp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Items at the beginning and at the end of their lives. */
class NewAndEndingItemsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    @Test
    void a_young_item_gets_the_mean_of_items_that_share_most_of_its_attributes_scaled_to_it() {
        MemoryErp erp = new MemoryErp();
        erp.items.add(item("NEW", "tea", AS_OF, Map.of("size", "L", "colour", "red")));
        erp.items.add(item("A", "tea", null, Map.of("size", "L", "colour", "red")));
        erp.items.add(item("B", "tea", null, Map.of("size", "L", "colour", "red")));
        erp.items.add(item("C", "tea", null, Map.of("size", "L", "colour", "blue")));
        erp.items.add(item("D", "cups", null, Map.of("size", "L", "colour", "red")));
        CleanedSeries young = series("NEW@W", 25, 5, 2);
        LikeItems likes = likes(
                erp,
                series("A@W", 0, 30, 10),
                series("B@W", 10, 20, 30),
                series("C@W", 0, 30, 500),
                series("D@W", 0, 30, 700),
                young);
        History history = likes.of(young);
        assertThat(history.likeItem()).isEqualTo("A, B");
        assertThat(history.byAttributes()).isTrue();
        assertThat(history.note().code()).isEqualTo("forecast.alike-items");
        assertThat(history.used().size()).isEqualTo(20);
        // 2 a bucket where the mean of the others is 20
        assertThat(history.used().toArray()).containsOnly(2);
    }

    @Test
    void too_young_to_compare_it_stands_alone_and_so_does_one_without_a_category() {
        MemoryErp erp = new MemoryErp();
        erp.items.add(item("NEW", "tea", AS_OF, Map.of()));
        erp.items.add(item("A", "tea", null, Map.of()));
        erp.items.add(item("X", null, AS_OF, Map.of()));
        CleanedSeries young = series("NEW@W", 28, 2, 2);
        CleanedSeries other = series("X@W", 24, 6, 2);
        LikeItems likes = likes(erp, series("A@W", 0, 30, 10), young, other);
        assertThat(likes.of(young).used()).isSameAs(young.cleaned());
        assertThat(likes.of(other).used()).isSameAs(other.cleaned());
    }

    @Test
    void a_launch_without_a_sale_is_forecast_from_its_kind_and_an_old_one_is_not() {
        MemoryErp erp = new MemoryErp();
        erp.items.add(item("SOON", "tea", AS_OF.plusDays(10), Map.of()));
        erp.items.add(item("LONG", "tea", AS_OF.minusYears(2), Map.of()));
        erp.items.add(item("NEVER", "tea", null, Map.of()));
        erp.items.add(item("A", "tea", null, Map.of()));
        LikeItems likes = likes(erp, series("A@W", 0, 30, 10));
        assertThat(likes.of(Sku.parse("SOON@W")).orElseThrow().used().toArray()).containsOnly(10);
        assertThat(likes.of(Sku.parse("SOON@X"))).isEmpty();
        assertThat(likes.of(Sku.parse("LONG@W"))).isEmpty();
        assertThat(likes.of(Sku.parse("NEVER@W"))).isEmpty();
    }

    @Test
    void methods_that_learn_across_items_forecast_a_launch_without_a_past_from_its_attributes() {
        MemoryErp erp = new MemoryErp();
        erp.items.add(item("SOON", "tea", AS_OF.plusDays(10), Map.of("size", "L")));
        erp.items.add(item("LONG", "tea", AS_OF.minusYears(2), Map.of()));
        CleanedSeries[] sold = new CleanedSeries[20];
        for (int i = 0; i < sold.length; i++) {
            erp.items.add(item("A" + i, "tea", null, Map.of()));
            sold[i] = series("A" + i + "@W", 0, 30, 10);
        }
        History history = learned(erp, sold).of(Sku.parse("SOON@W")).orElseThrow();
        assertThat(history.used().size()).isZero();
        assertThat(history.used().endBucket()).isEqualTo(sold[0].raw().endBucket());
        assertThat(history.used().attributes())
                .containsEntry("category", "tea")
                .containsEntry("location", "W")
                .containsEntry("size", "L");
        assertThat(history.own().demandClass()).isEqualTo(DemandClass.NEW);
        assertThat(history.note()).isNull();
        assertThat(learned(erp, sold).of(Sku.parse("LONG@W"))).isEmpty();
        // too few others to learn from: their mean stands in
        assertThat(learned(erp, Arrays.copyOf(sold, 19))
                        .of(Sku.parse("SOON@W"))
                        .orElseThrow()
                        .used()
                        .size())
                .isEqualTo(30);
    }

    @Test
    void an_item_that_ended_stands_in_as_if_it_had_gone_on() {
        double[] demand = new double[20];
        Arrays.fill(demand, 0, 14, 6);
        demand[14] = 1;
        DemandSeries series = DemandSeries.builder(Sku.of("OLD"), TimeGrid.WEEKS, 2900, demand)
                .build();
        LocalDate end = TimeGrid.WEEKS.dateOf(2914).plusDays(2);
        assertThat(EndedSeries.of(series, end).cleaned().toArray()).containsOnly(6);
        assertThat(EndedSeries.of(series, null).cleaned().demand(19)).isCloseTo((7 * 6 + 1) / 8.0, within(1e-9));
        assertThat(EndedSeries.of(series, LocalDate.of(2000, 1, 1)).cleaned().toArray())
                .containsExactly(demand);
    }

    @Test
    void nothing_is_forecast_from_the_day_on_that_the_item_ends() {
        Forecast ends = RunOut.of(forecast(), TimeGrid.WEEKS.dateOf(3001).plusDays(3));
        assertThat(ends.means()).containsExactly(7, 3, 0, 0);
        assertThat(ends.quantile(1, 0)).isEqualTo(9);
        assertThat(ends.quantile(1, 1)).isCloseTo(9 * 3 / 7.0, within(1e-9));
        assertThat(ends.quantile(1, 2)).isZero();
        assertThat(ends.paths().orElseThrow().at(0, 3)).isZero();
        assertThat(ends.notes()).extracting("code").containsExactly("forecast.ends");
        assertThat(RunOut.of(forecast(), null).notes()).isEmpty();
        assertThat(RunOut.of(forecast(), TimeGrid.WEEKS.dateOf(3004)).notes()).isEmpty();
    }

    private static Forecast forecast() {
        double[] mean = {7, 7, 7, 7};
        return new Forecast(
                Sku.of("A"),
                TimeGrid.WEEKS,
                3000,
                mean,
                new double[] {0.1, 0.9},
                new double[][] {{5, 5, 5, 5}, {9, 9, 9, 9}},
                new SamplePaths(new float[][] {{7, 7, 7, 7}}),
                new Provenance("mean", "1", new TreeMap<>(), 1, "", "", Instant.EPOCH),
                List.of());
    }

    private static Item item(String id, String category, LocalDate launched, Map<String, String> attributes) {
        return new Item(
                id,
                null,
                category,
                null,
                0,
                null,
                null,
                null,
                true,
                launched,
                null,
                null,
                null,
                null,
                null,
                null,
                attributes);
    }

    private static LikeItems likes(MemoryErp erp, CleanedSeries... all) {
        return likes(erp, false, all);
    }

    private static LikeItems learned(MemoryErp erp, CleanedSeries... all) {
        return likes(erp, true, all);
    }

    private static LikeItems likes(MemoryErp erp, boolean learned, CleanedSeries... all) {
        CleanedList list = new CleanedList();
        list.addAll(List.of(all));
        return new LikeItems(HostTables.read(erp, AS_OF), list, List.of(), learned);
    }

    private static CleanedSeries series(String sku, long first, int size, double value) {
        double[] demand = new double[size];
        Arrays.fill(demand, value);
        DemandSeries series = DemandSeries.builder(Sku.parse(sku), TimeGrid.WEEKS, first, demand)
                .build();
        return new CleanedSeries(series, series, List.of(), DemandClass.SMOOTH);
    }
}

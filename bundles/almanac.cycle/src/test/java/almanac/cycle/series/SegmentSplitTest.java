package almanac.cycle.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Sku;
import almanac.api.demand.DemandSeries;
import almanac.api.demand.TimeGrid;
import almanac.api.host.CustomerLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SegmentSplitTest {
    private static final Sku SKU = Sku.parse("tea@shop");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    /** Week 1: 6 and 2 of 8. Week 2, raised by cleaning from 4 to 8: 1 and 3 of 4. Week 3: nobody is named, so 7 : 5 as in all. */
    @Test
    void bucketsAreSharedOutByWhatSegmentsBought() {
        DemandSeries whole = series(8, 8, 12);
        List<CustomerLine> lines =
                List.of(line("a", 0, 6), line("b", 1, 2), line("a", 7, 1), line("b", 8, 2), line("c", 8, 1));
        Map<String, String> segments = Map.of("a", "rfm-1", "b", "rfm-2", "c", "rfm-2");
        List<DemandSeries> parts = new SegmentSplit(TimeGrid.WEEKS, lines, segments).parts(whole);
        assertThat(parts).extracting(p -> p.sku().key()).containsExactly("tea#rfm-1@shop", "tea#rfm-2@shop");
        assertThat(parts.get(0).toArray()).containsExactly(new double[] {6, 2, 7}, within(1e-12));
        assertThat(parts.get(1).toArray()).containsExactly(new double[] {2, 6, 5}, within(1e-12));
        assertThat(parts.get(1).attributes()).containsEntry("segment", "rfm-2").containsEntry("category", "drinks");
    }

    @Test
    void theHostsOwnSegmentsAndCustomersWithoutOne() {
        List<CustomerLine> lines = List.of(
                new CustomerLine(SKU, MONDAY, 3, null, null, "hotels"),
                new CustomerLine(SKU, MONDAY, 1, null, "x", null));
        List<DemandSeries> parts = new SegmentSplit(TimeGrid.WEEKS, lines, null).parts(series(4));
        assertThat(parts).extracting(p -> p.attributes().get("segment")).containsExactly("hotels", "other");
        assertThat(parts.get(0).demand(0)).isEqualTo(3);
        assertThat(parts.get(1).demand(0)).isEqualTo(1);
    }

    @Test
    void returnsNeverMakeAPartNegative() {
        List<CustomerLine> lines = List.of(line("a", 0, 5), line("b", 0, -3));
        List<DemandSeries> parts =
                new SegmentSplit(TimeGrid.WEEKS, lines, Map.of("a", "rfm-1", "b", "rfm-2")).parts(series(2, 2));
        assertThat(parts.get(0).toArray()).containsExactly(2, 2);
        assertThat(parts.get(1).toArray()).containsExactly(0, 0);
    }

    @Test
    void aSkuThatNobodyIsKnownToHaveBoughtIsOnePart() {
        List<DemandSeries> parts = new SegmentSplit(TimeGrid.WEEKS, List.of(), Map.of()).parts(series(4, 5));
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).toArray()).containsExactly(4, 5);
    }

    private static DemandSeries series(double... demand) {
        return DemandSeries.builder(SKU, TimeGrid.WEEKS, TimeGrid.WEEKS.indexOf(MONDAY), demand)
                .attributes(Map.of("category", "drinks"))
                .build();
    }

    private static CustomerLine line(String customer, int day, double quantity) {
        return new CustomerLine(SKU, MONDAY.plusDays(day), quantity, null, customer, null);
    }
}

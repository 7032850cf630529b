package almanac.promotion.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.CalendarDay;
import almanac.api.host.Item;
import almanac.api.host.Promotion;
import almanac.api.promotion.Feed;
import almanac.api.promotion.PromotionLine;
import almanac.api.promotion.Surroundings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What planned promotions get in the way of. */
class InterferenceTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final Map<String, Item> ITEMS = Map.of("A", item("A"), "B", item("B"));

    private static Item item(String id) {
        return new Item(
                id, null, "C", null, 0, 8.0, 10.0, null, true, null, null, null, null, null, null, null, Map.of());
    }

    private static Promotion promotion(String id, String item, LocalDate start, double percent) {
        return new Promotion(id, null, null, start, start.plusDays(6), item, null, null, percent, null, null);
    }

    private static PromotionLine line(String id, String item, double incremental, double cannibalised) {
        double total = 10 + incremental + cannibalised;
        return new PromotionLine(
                id,
                new Sku(item, "L"),
                START,
                10,
                incremental,
                cannibalised,
                0,
                total,
                total - 4,
                total + 6,
                null,
                null);
    }

    private static List<Reason> warnings(
            List<Promotion> planned,
            List<PromotionLine> lines,
            List<Promotion> others,
            List<CalendarDay> calendar,
            List<Feed> feeds) {
        return Interference.of(planned, lines, new Surroundings(others, ITEMS, calendar, feeds));
    }

    @Test
    void a_promotion_in_nobodys_way_is_not_warned_of() {
        Promotion p = promotion("P", "A", START, 10);
        assertThat(warnings(List.of(p), List.of(line("P", "A", 20, 0)), List.of(), List.of(), List.of()))
                .isEmpty();
    }

    @Test
    void what_is_not_there_in_time_is_told_with_its_units_and_the_day_of_the_next_order() {
        TreeMap<LocalDate, Double> free = new TreeMap<>(Map.of(START, 15.0));
        Feed feed = new Feed(new Sku("A", "L"), START.plusDays(9), free, 0, 1.0);
        List<Reason> told = warnings(
                List.of(promotion("P", "A", START, 10)),
                List.of(line("P", "A", 20, 0)),
                List.of(),
                List.of(),
                List.of(feed));
        assertThat(told).extracting(Reason::code).containsExactly("warning.unfed");
        // The 95% limit is 36 in all, 10 of which are usual: 26 more, 15 are free.
        assertThat((Double) told.get(0).value("short").orElseThrow()).isCloseTo(11, within(1e-9));
        assertThat(told.get(0).value("orderable")).contains(START.plusDays(9));
    }

    @Test
    void promotions_of_one_category_that_take_from_each_other() {
        List<Reason> told = warnings(
                List.of(promotion("P", "A", START, 10), promotion("Q", "B", START, 10)),
                List.of(line("P", "A", 20, 0), line("P", "B", 0, -4), line("Q", "B", 30, 0), line("Q", "A", 0, -0.3)),
                List.of(),
                List.of(),
                List.of());
        assertThat(told).extracting(Reason::code).containsExactly("warning.each-other");
        assertThat(told.get(0).value("promotion")).contains("P");
        assertThat(told.get(0).value("other")).contains("Q");
        assertThat(told.get(0).value("units")).contains(4.0);
    }

    @Test
    void promotions_of_the_host_on_the_same_item_at_the_same_time_or_just_before() {
        List<Promotion> others = List.of(
                promotion("H1", "A", START.plusDays(3), 20),
                promotion("H2", "A", START.minusDays(10), 20),
                promotion("H3", "A", START.minusDays(60), 20),
                promotion("H4", "B", START, 20));
        List<Reason> told = warnings(
                List.of(promotion("P", "A", START, 10)), List.of(line("P", "A", 20, 0)), others, List.of(), List.of());
        assertThat(told).extracting(Reason::code).containsExactly("warning.same-item", "warning.soon-after");
        assertThat(told).extracting(r -> r.value("other").orElseThrow()).containsExactly("H1", "H2");
    }

    @Test
    void events_closing_days_and_prices_below_cost() {
        List<CalendarDay> calendar = List.of(
                new CalendarDay("X", START.plusDays(2), true, "Feast"),
                new CalendarDay("X", START.plusDays(20), true, "Other"));
        List<Reason> told = warnings(
                List.of(promotion("P", "A", START, 30)),
                List.of(line("P", "A", 20, 0)),
                List.of(),
                calendar,
                List.of());
        assertThat(told)
                .extracting(Reason::code)
                .containsExactly("warning.event", "warning.closed", "warning.below-cost");
        assertThat(told.get(0).value("event")).contains("Feast");
        assertThat(told.get(2).value("price")).contains(7.0);
    }
}

package almanac.cycle.series;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Sku;
import almanac.api.demand.Driver;
import almanac.api.demand.TimeBucket;
import almanac.api.demand.TimeGrid;
import almanac.api.forecast.Cause;
import almanac.api.host.CalendarDay;
import almanac.api.host.Price;
import almanac.api.host.Promotion;
import almanac.api.host.Signal;
import almanac.cycle.MemoryErp;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Weeks from 2026-01-05; four of history, as of Sunday 2026-02-01, and two ahead. */
class DriverBookTest {
    private static final Sku A = Sku.parse("A@W");
    private static final Sku B = Sku.parse("B@W");
    private static final TimeGrid WEEKS = TimeGrid.standard(TimeBucket.WEEK);
    private static final long FIRST = WEEKS.indexOf(LocalDate.of(2026, 1, 5));
    private static final LocalDate AS_OF = LocalDate.of(2026, 2, 1);

    private final MemoryErp erp = new MemoryErp();

    @Test
    void a_host_without_drivers_gives_none() {
        assertThat(book().of(A, FIRST)).isEmpty();
    }

    @Test
    void the_price_of_a_bucket_is_the_mean_of_its_days_and_a_locations_own_goes_first() {
        erp.prices.add(price("A", null, "2026-01-05", null, 10));
        erp.prices.add(price("A", null, "2026-01-15", null, 17));
        erp.prices.add(price("A", "W", "2026-01-26", "2026-02-01", 5));
        // second week: Monday to Wednesday at 10, four days at 17
        assertThat(values(A, "price")).containsExactly(10, (3 * 10 + 4 * 17) / 7.0, 17, 5, 17, 17);
        assertThat(driver(A, "price").known()).isEqualTo(Driver.Known.AHEAD);
        assertThat(values(B, "price")).containsOnly(Double.NaN);
    }

    @Test
    void before_its_first_price_an_item_has_that_one() {
        erp.prices.add(price("A", null, "2026-01-19", null, 8));
        assertThat(values(A, "price")).containsOnly(8);
    }

    @Test
    void a_promotion_is_the_share_of_days_with_its_depth_and_known_ahead() {
        erp.item("A", "toys", null, true).item("B", "books", null, true);
        erp.promotions.add(promotion("2026-01-12", "2026-01-18", "A", null, null, 20.0));
        erp.promotions.add(promotion("2026-02-09", "2026-02-10", null, "toys", "W", 35.0));
        erp.promotions.add(promotion("2026-01-12", "2026-01-18", null, "toys", "X", 50.0));
        assertThat(values(A, "promotion")).containsExactly(0, 1, 0, 0, 0, 2 / 7.0);
        assertThat(values(A, "discount")).containsExactly(0, 0.2, 0, 0, 0, 0.35 * 2 / 7);
        assertThat(values(B, "promotion")).containsOnly(0);
        assertThat(driver(B, "promotion").known()).isEqualTo(Driver.Known.AHEAD);
    }

    @Test
    void the_depth_of_a_promotion_price_is_taken_from_the_price_list() {
        erp.prices.add(price("A", null, "2026-01-01", null, 10));
        erp.promotions.add(new Promotion(
                "P",
                null,
                null,
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 1, 11),
                "A",
                null,
                null,
                null,
                7.5,
                null));
        assertThat(values(A, "discount")[0]).isEqualTo(0.25);
    }

    @Test
    void mechanics_have_drivers_of_their_own_where_there_is_more_than_one() {
        erp.promotions.add(mechanic("2026-01-12", "2026-01-18", "BOGO / 2 for 1"));
        assertThat(book().of(A, FIRST)).extracting(Driver::name).containsExactly("promotion", "discount");
        erp.promotions.add(mechanic("2026-01-19", "2026-01-20", "TPR"));
        erp.promotions.add(mechanic("2026-02-02", "2026-02-08", "TPR"));
        assertThat(book().of(A, FIRST))
                .extracting(Driver::name)
                .containsExactly("promotion", "discount", "promotion_bogo_2_for_1", "promotion_tpr");
        assertThat(values(A, "promotion")).containsExactly(0, 1, 2 / 7.0, 0, 1, 0);
        assertThat(values(A, "promotion_bogo_2_for_1")).containsExactly(0, 1, 0, 0, 0, 0);
        assertThat(values(A, "promotion_tpr")).containsExactly(0, 0, 2 / 7.0, 0, 1, 0);
        assertThat(driver(A, "promotion_tpr").known()).isEqualTo(Driver.Known.AHEAD);
        assertThat(Cause.ofDriver("promotion_tpr")).isEqualTo(Cause.PROMOTION);
    }

    @Test
    void no_more_than_eight_mechanics_have_drivers_those_used_most() {
        for (int i = 0; i < 12; i++) {
            erp.promotions.add(mechanic("2026-01-12", "2026-01-18", "m" + i));
            if (i >= 4) {
                erp.promotions.add(mechanic("2026-01-19", "2026-01-25", "m" + i));
            }
        }
        assertThat(book().of(A, FIRST))
                .extracting(Driver::name)
                .hasSize(10)
                .contains("promotion_m4", "promotion_m11")
                .doesNotContain("promotion_m3");
    }

    @Test
    void each_event_has_a_driver_and_all_of_them_one_together() {
        erp.calendar.add(new CalendarDay("C", LocalDate.of(2026, 1, 6), true, "Spring Festival"));
        erp.calendar.add(new CalendarDay("C", LocalDate.of(2026, 1, 7), true, "Spring Festival"));
        erp.calendar.add(new CalendarDay("C", LocalDate.of(2026, 2, 14), false, "双十一"));
        assertThat(values(A, "holiday")).containsExactly(2 / 7.0, 0, 0, 0, 0, 1 / 7.0);
        assertThat(values(A, "holiday_spring_festival")).containsExactly(2 / 7.0, 0, 0, 0, 0, 0);
        assertThat(values(A, "holiday_双十一")).containsExactly(0, 0, 0, 0, 0, 1 / 7.0);
        assertThat(values(A, "closed")).containsExactly(2 / 7.0, 0, 0, 0, 0, 0);
        assertThat(driver(A, "holiday")).isSameAs(driver(A, "holiday"));
    }

    @Test
    void a_signal_with_rows_after_the_decision_is_known_ahead() {
        erp.signals.add(signal("School holidays", "2026-01-06", 1, null));
        erp.signals.add(signal("School holidays", "2026-02-10", 3, null));
        assertThat(values(A, "school_holidays")).containsExactly(1, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 3);
        assertThat(driver(A, "school_holidays").known()).isEqualTo(Driver.Known.AHEAD);
    }

    @Test
    void a_signal_that_was_not_known_over_the_horizon_is_past_only_and_read_no_further_than_the_decision() {
        erp.signals.add(signal("rain", "2026-01-06", 2, "2026-01-07"));
        erp.signals.add(signal("rain", "2026-01-08", 4, "2026-01-09"));
        erp.signals.add(signal("rain", "2026-02-10", 9, "2026-02-11"));
        Driver rain = driver(A, "rain");
        assertThat(rain.known()).isEqualTo(Driver.Known.PAST_ONLY);
        assertThat(rain.endBucket()).isEqualTo(FIRST + 4);
        assertThat(rain.at(FIRST)).isEqualTo(3);
    }

    @Test
    void the_most_specific_rows_of_a_signal_hold() {
        erp.signals.add(signal("visits", "2026-01-06", 2, null));
        erp.signals.add(new Signal("visits", LocalDate.of(2026, 1, 6), 7, "A", null, null, null));
        assertThat(driver(A, "visits").at(FIRST)).isEqualTo(7);
        assertThat(driver(B, "visits").at(FIRST)).isEqualTo(2);
    }

    private DriverBook book() {
        return new DriverBook(HostTables.read(erp, AS_OF), new Span(WEEKS, FIRST, FIRST + 4, FIRST + 6));
    }

    private Driver driver(Sku sku, String name) {
        if (shared == null) {
            shared = book();
        }
        return shared.of(sku, FIRST).stream()
                .filter(d -> d.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private DriverBook shared;

    private double[] values(Sku sku, String name) {
        double[] values = new double[6];
        Driver driver = driver(sku, name);
        Arrays.setAll(values, i -> driver.at(FIRST + i));
        return values;
    }

    private static Price price(String item, String location, String from, String to, double price) {
        return new Price(item, location, LocalDate.parse(from), to == null ? null : LocalDate.parse(to), price);
    }

    private static Promotion mechanic(String from, String to, String mechanic) {
        return new Promotion(
                "P", null, mechanic, LocalDate.parse(from), LocalDate.parse(to), "A", null, null, 20.0, null, null);
    }

    private static Promotion promotion(
            String from, String to, String item, String category, String location, Double percent) {
        return new Promotion(
                "P",
                null,
                "TPR",
                LocalDate.parse(from),
                LocalDate.parse(to),
                item,
                category,
                location,
                percent,
                null,
                null);
    }

    private static Signal signal(String name, String date, double value, String knownUntil) {
        return new Signal(
                name,
                LocalDate.parse(date),
                value,
                null,
                null,
                null,
                knownUntil == null ? null : LocalDate.parse(knownUntil));
    }
}

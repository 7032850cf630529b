package almanac.cycle.step;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Progress;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.demand.TimeBucket;
import almanac.api.host.Receipt;
import almanac.api.host.SupplyTerm;
import almanac.cycle.Doubles;
import almanac.cycle.MemoryErp;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CollectTest {
    private final MemoryErp erp = new MemoryErp();

    @Test
    void skus_with_terms_or_a_like_item_and_no_demand_are_planned_too() {
        erp.soldWeekly("A@W", "2026-01-05", 8, 1);
        erp.terms.add(term("B", "W"));
        erp.terms.add(term("C", null));
        erp.item("D", null, "A", true).item("A", null, null, true);
        Collected host = collect();
        assertThat(host.series()).hasSize(1);
        assertThat(host.silent()).containsOnlyKeys(Sku.parse("B@W"), Sku.parse("D@W"));
        assertThat(host.silent().get(Sku.parse("B@W"))).isEqualTo(Reason.of("plan.no-demand"));
    }

    @Test
    void without_locations_terms_of_every_location_name_a_sku() {
        erp.soldWeekly("A", "2026-01-05", 8, 1);
        erp.terms.add(term("C", null));
        assertThat(collect().silent()).containsOnlyKeys(Sku.of("C"));
    }

    @Test
    void inactive_items_are_not_forecast_and_say_so() {
        erp.soldWeekly("A", "2026-01-05", 8, 1).item("A", null, null, false);
        Collected host = collect();
        assertThat(host.series()).isEmpty();
        assertThat(host.silent()).containsEntry(Sku.of("A"), Reason.of("plan.inactive"));
    }

    @Test
    void receipts_after_the_decision_are_not_known() {
        erp.soldWeekly("A", "2026-01-05", 8, 1);
        erp.receipts.add(receipt("2026-02-20"));
        erp.receipts.add(receipt("2026-02-25"));
        Collected host = new Collect(new Doubles().clock)
                .from(erp, LocalDate.parse("2026-02-22"), TimeBucket.WEEK, Progress.NONE);
        assertThat(host.tables().supply().receipts()).hasSize(1);
        assertThat(host.endsWithinBucket()).isFalse();
    }

    private Collected collect() {
        return new Collect(new Doubles().clock).from(erp, null, TimeBucket.WEEK, Progress.NONE);
    }

    private static Receipt receipt(String date) {
        LocalDate day = LocalDate.parse(date);
        return new Receipt(Sku.of("A"), "S", day.minusDays(7), null, day, 5);
    }

    private static SupplyTerm term(String item, String location) {
        return new SupplyTerm(
                item, location, "S", true, 7.0, null, null, null, null, null, null, null, null, null, null);
    }
}

package almanac.replenishment.leadtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.CalendarDay;
import almanac.api.host.Receipt;
import almanac.api.host.Supplier;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.LeadTime.Source;
import almanac.replenishment.Settings;
import almanac.replenishment.supply.Closings;
import almanac.replenishment.supply.Sourcing.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeadTimesTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 1);
    private static final Sku TEA = new Sku("tea", "shop");
    private static final Sku OTHER = new Sku("coffee", "shop");

    private final List<Receipt> receipts = new ArrayList<>();

    @Test
    void manyReceiptsOutweighThePromise() {
        received(TEA, 10, 11, 12, 13, 14, 10, 11, 12, 13, 14, 12, 12, 12, 12, 12, 12);
        LearnedLeadTime learned = learn(term(30.0));

        assertThat(learned.leadTime().source()).isEqualTo(Source.RECEIPTS);
        assertThat(learned.leadTime().receipts()).isEqualTo(16);
        assertThat(learned.leadTime().days().quantile(0.5)).isEqualTo(12);
        // The item's and the supplier's 16 receipts of mean 12, each against what was known before, which weighs as 4
        // receipts.
        assertThat(learned.leadTime().days().mean()).isCloseTo(12 + 0.2 * 0.2 * (30 - 12), within(0.3));
    }

    @Test
    void fewReceiptsShrinkToTheSuppliersOthers() {
        received(TEA, 40);
        for (int i = 0; i < 40; i++) {
            received(OTHER, 10);
        }
        LearnedLeadTime learned = learn(term(10.0));

        assertThat(learned.leadTime().source()).isEqualTo(Source.SUPPLIER_RECEIPTS);
        assertThat(learned.leadTime().days().quantile(0.5)).isEqualTo(10);
        assertThat(learned.leadTime().days().mean()).isBetween(11.0, 17.0);
    }

    @Test
    void withoutReceiptsTheTermHolds() {
        LearnedLeadTime learned = learn(term(20.0));

        assertThat(learned.leadTime().source()).isEqualTo(Source.TERM);
        assertThat(learned.leadTime().days().mean()).isCloseTo(20, within(0.1));
        assertThat(learned.leadTime().days().standardDeviation()).isCloseTo(4, within(0.2));
    }

    @Test
    void aLeadTimeOfZeroIsUnknown() {
        assertThat(learn(term(0.0)).leadTime().source()).isEqualTo(Source.DEFAULT);
        assertThat(learn(term(null)).leadTime().days().mean()).isCloseTo(14, within(0.1));
    }

    @Test
    void promisedDatesStandInForAMissingTerm() {
        receipts.add(new Receipt(OTHER, "acme", AS_OF.minusDays(30), AS_OF.minusDays(21), AS_OF.plusDays(5), 1));
        assertThat(learn(term(null)).leadTime().days().mean()).isCloseTo(9, within(0.1));
    }

    /** By hand: 2 days late, 1 day early, in time, 3 days late. */
    @Test
    void keptAndBrokenPromisesAreSaid() {
        int[] daysAfter = {2, -1, 0, 3};
        for (int i = 0; i < daysAfter.length; i++) {
            LocalDate received = AS_OF.minusDays(10L * (i + 1));
            receipts.add(
                    new Receipt(TEA, "acme", received.minusDays(12), received.minusDays(daysAfter[i]), received, 10));
        }
        assertThat(learn(term(10.0)).reasons())
                .contains(Reason.of("lead-time.promises", "receipts", 4, "late", 0.5, "days", 1.0));
    }

    @Test
    void transfersLearnFromWhatCameToTheLocationWithoutASupplier() {
        for (int i = 0; i < 20; i++) {
            LocalDate received = AS_OF.minusDays(1 + i);
            receipts.add(new Receipt(OTHER, null, received.minusDays(5), null, received, 10));
        }
        Choice fromDepot =
                new Choice(SupplyKind.TRANSFER, null, "depot", null, List.of(), Reason.of("supplier.source"));
        Closings closings = new Closings(List.of(), Map.of(), Map.of());
        LearnedLeadTime learned = new LeadTimes(receipts, AS_OF, closings, Settings.DEFAULT).of(TEA, fromDepot);

        assertThat(learned.leadTime().source()).isEqualTo(Source.SUPPLIER_RECEIPTS);
        assertThat(learned.leadTime().days().quantile(0.5)).isEqualTo(5);
    }

    @Test
    void errorsInTheDataAreDroppedAndCounted() {
        received(TEA, 10, 11, 12, 10, 11, 12, 10, 11, 0, -5, 900, 150);
        LearnedLeadTime learned = learn(term(11.0));

        assertThat(learned.leadTime().receipts()).isEqualTo(8);
        assertThat(learned.leadTime().days().quantile(1)).isLessThan(20);
        Reason dropped = learned.reasons().get(1);
        assertThat(dropped)
                .isEqualTo(Reason.of("lead-time.dropped", "receipts", 4, "impossible", 2, "sameDay", 1, "outliers", 1));
    }

    @Test
    void oldAndFutureReceiptsAreNotLookedAt() {
        for (int i = 0; i < 5; i++) {
            receipts.add(new Receipt(TEA, "acme", AS_OF.minusDays(1000), null, AS_OF.minusDays(900), 1));
            receipts.add(new Receipt(TEA, "acme", AS_OF.minusDays(10), null, AS_OF.plusDays(60), 1));
        }
        assertThat(learn(term(7.0)).leadTime().source()).isEqualTo(Source.TERM);
    }

    @Test
    void shutdownsAreNoLeadTime() {
        LocalDate newYear = LocalDate.of(2026, 2, 16);
        List<CalendarDay> closed = newYear.datesUntil(newYear.plusDays(10))
                .map(d -> new CalendarDay("cn", d, true, "Lunar New Year"))
                .toList();
        for (int i = 0; i < 20; i++) {
            receipts.add(new Receipt(TEA, "acme", newYear.minusDays(5), null, newYear.plusDays(15), 1));
        }
        Supplier acme = new Supplier("acme", null, null, null, "cn", Set.of(), null, null);
        Closings closings = new Closings(closed, Map.of("acme", acme), Map.of());
        LearnedLeadTime learned =
                new LeadTimes(receipts, AS_OF, closings, Settings.DEFAULT).of(TEA, choice(term(10.0)));

        assertThat(learned.leadTime().days().quantile(0.5)).isEqualTo(10);
        assertThat(closings.arrival("acme", "shop", newYear.minusDays(5), 10)).isEqualTo(newYear.plusDays(15));
        assertThat(closings.arrival("acme", "shop", newYear.minusDays(12), 10)).isEqualTo(newYear.minusDays(2));
    }

    private void received(Sku sku, int... days) {
        for (int i = 0; i < days.length; i++) {
            LocalDate received = AS_OF.minusDays(1 + i);
            receipts.add(new Receipt(sku, "acme", received.minusDays(days[i]), null, received, 10));
        }
    }

    private LearnedLeadTime learn(SupplyTerm term) {
        Closings closings = new Closings(List.of(), Map.of(), Map.of());
        return new LeadTimes(receipts, AS_OF, closings, Settings.DEFAULT).of(TEA, choice(term));
    }

    private static SupplyTerm term(Double days) {
        return new SupplyTerm(
                "tea", null, "acme", true, days, null, null, null, null, null, null, null, null, null, null);
    }

    private static Choice choice(SupplyTerm term) {
        return new Choice(SupplyKind.PURCHASE, "acme", null, term, List.of(term), Reason.of("supplier.only"));
    }
}

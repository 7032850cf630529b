package almanac.erp.idempiere;

import static almanac.erp.idempiere.Garden.all;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import almanac.api.host.HostFinding;
import almanac.api.host.LeftOut;
import almanac.api.host.Promotion;
import java.util.List;
import java.util.Locale;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** Promotions where their tables are, and campaigns where they are not; what is left out of both. */
class PromotionsReadTest {
    private static List<Tuple> promotions(IdempiereErp erp) {
        return all(erp.promotions()).stream().map(PromotionsReadTest::shown).toList();
    }

    private static Tuple shown(Promotion p) {
        return tuple(
                p.promotionId(),
                p.startDate().toString(),
                p.endDate().toString(),
                p.itemId(),
                p.locationId(),
                p.discountPercent(),
                p.promoPrice());
    }

    private static final Tuple OPEN = tuple("Open", "2026-03-10", "2026-03-15", "Oak", null, 10.0, null);

    @Test
    void campaignsAreOfWhatWasOrderedUnderThem() {
        try (IdempiereErp erp = Garden.open(GardenDatabase.plain(), "11")) {
            assertThat(promotions(erp))
                    .containsExactlyInAnyOrder(
                            OPEN,
                            tuple("Spring", "2026-03-01", "2026-03-15", "Oak", null, 20.0, null),
                            tuple("Spring", "2026-03-01", "2026-03-15", "Soil", null, 0.0, null));
            assertThat(erp.check()).extracting(f -> f.what().code()).contains("check.idempiere-campaigns-only");
        }
    }

    @Test
    void discountsOfAtMostOneAreShares() {
        GardenDatabase database = GardenDatabase.plain();
        database.sql().execute("update adempiere.c_orderline set discount = discount / 100");
        try (IdempiereErp erp = Garden.open(database, "11")) {
            assertThat(promotions(erp))
                    .contains(OPEN, tuple("Spring", "2026-03-01", "2026-03-15", "Oak", null, 20.0, null));
        }
    }

    @Test
    void promotionsHaveTheirOwnTables() {
        GardenDatabase database = GardenDatabase.withPromotions();
        try (IdempiereErp erp = Garden.open(database, "11")) {
            assertThat(promotions(erp))
                    .containsExactlyInAnyOrder(
                            OPEN,
                            tuple("M1", "2026-04-01", "2026-04-10", "Oak", "Store", 25.0, null),
                            tuple("M3", "2026-03-01", "2026-03-15", null, null, null, 49.0));
            assertThat(erp.check()).extracting(f -> f.what().code()).doesNotContain("check.idempiere-campaigns-only");
            assertThat(codes(erp)).contains("row.promotion-without-end 1 Endless");
        }
        try (IdempiereErp erp = Garden.open(database, "12")) {
            assertThat(promotions(erp)).contains(tuple("M4", "2026-04-01", "2026-04-02", "Oak", null, 20.0, null));
        }
    }

    private static List<String> codes(IdempiereErp erp) {
        return erp.leftOut().stream()
                .map(l -> l.why().code() + " " + l.why().value("lines").orElseThrow() + " "
                        + l.why().value("item").orElseThrow())
                .toList();
    }

    @Test
    void whatIsLeftOutIsCounted() {
        try (IdempiereErp erp = Garden.open(GardenDatabase.plain(), "11")) {
            assertThat(codes(erp))
                    .containsExactlyInAnyOrder(
                            "row.charge 1 ",
                            "row.drop-shipment 1 ",
                            "row.no-unit-conversion 1 Soil",
                            "row.non-stock-product 1 Box tree",
                            "row.non-stock-product 1 Planting",
                            "row.promised-later 1 ",
                            "row.quotation 2 ",
                            "row.receipt-before-order 1 Oak",
                            "row.several-current-vendors 2 Oak",
                            "row.vendor-currency 1 Ash",
                            "row.voided-document 2 ");
        }
    }

    @Test
    void whatIsSaidHasWordsInBothLanguages() {
        IdempiereWording wording = new IdempiereWording();
        try (IdempiereErp erp = Garden.open(GardenDatabase.plain(), "11")) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(erp.leftOut())
                        .extracting(LeftOut::why)
                        .allSatisfy(why -> assertThat(wording.say(why, locale)).isPresent());
                assertThat(erp.check())
                        .filteredOn(f -> f.what().code().contains("idempiere"))
                        .allSatisfy(f -> {
                            assertThat(wording.say(f.what(), locale)).isPresent();
                            assertThat(wording.say(f.fix(), locale)).isPresent();
                        });
            }
            assertThat(erp.check())
                    .extracting(HostFinding::severity, f -> f.what().code())
                    .contains(tuple(HostFinding.Severity.WARNING, "check.reads-as-admin"));
        }
    }
}

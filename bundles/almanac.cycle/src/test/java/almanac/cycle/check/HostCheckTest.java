package almanac.cycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import almanac.api.Place;
import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.HostFinding;
import almanac.api.host.LeftOut;
import almanac.api.host.OpenSupply;
import almanac.api.host.Promotion;
import almanac.api.host.StockLevel;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.cycle.CycleWording;
import almanac.cycle.MemoryErp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HostCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 3);

    private final MemoryErp erp = new MemoryErp();

    private CheckReport check() {
        return new HostCheck(erp, TODAY).run();
    }

    private List<String> codes() {
        return check().findings().stream().map(f -> f.what().code()).toList();
    }

    private SupplyTerm term(String item, String supplier, boolean preferred, Double leadTime) {
        return new SupplyTerm(
                item, null, supplier, preferred, leadTime, null, null, null, null, null, null, 2.5, null, null, null);
    }

    @Test
    void a_host_in_order_has_nothing_wrong() {
        erp.item("A", "c", null, true);
        erp.soldWeekly("A@W", "2025-01-06", 60, 10);
        erp.stock.add(new StockLevel(Sku.parse("A@W"), 5, 0, 0));
        erp.terms.add(term("A", "S1", true, 10.0));
        erp.takesDrafts = true;
        CheckReport report = check();
        assertThat(report.findings()).extracting(f -> f.what().code()).containsExactly("check.no-cost");
        assertThat(report.counts()).containsEntry("demand", 60L).containsEntry("item", 1L);
        assertThat(report.first()).isEqualTo("2025-01-06");
        assertThat(report.isUsable()).isTrue();
    }

    @Test
    void the_traps_of_real_hosts_are_found() {
        erp.item("A", "c", null, true);
        erp.item("B", "c", null, true);
        erp.soldWeekly("A@W", "2025-11-03", 9, 10);
        erp.sold("A@W", "2026-01-10", 1_000);
        erp.sold("A@W", "2026-01-11", 0.5);
        erp.sold("B@W", "2026-01-11", -3);
        erp.sold("X@W", "2026-04-01", 1);
        erp.stock.add(new StockLevel(Sku.parse("A@W"), -5, 0, 0));
        erp.openSupply.add(
                new OpenSupply(Sku.parse("A@W"), SupplyKind.PURCHASE, LocalDate.of(2025, 1, 1), 7, "S1", "P1"));
        erp.terms.add(term("A", "S1", true, 0.0));
        erp.terms.add(term("A", "S2", true, null));
        for (String id : List.of("P1", "P2", "P3")) {
            erp.promotions.add(new Promotion(id, null, null, TODAY, TODAY, "A", null, null, 0.2, null, null));
        }
        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "check.unknown-item",
                        "check.future-demand",
                        "check.spike",
                        "check.returned",
                        "check.fractions",
                        "check.negative-stock",
                        "check.late-supply",
                        "check.no-supplier",
                        "check.unknown-lead-time",
                        "check.two-preferred",
                        "check.discount-scale",
                        "check.short-history",
                        "check.sold-without-stock-row",
                        "check.no-cost",
                        "check.no-drafts");
        assertThat(check().isUsable()).isFalse();
        assertThat(check().findings())
                .isSortedAccordingTo((a, b) -> a.severity().compareTo(b.severity()));
    }

    @Test
    void rows_that_are_left_out_are_told_in_the_adapters_words_and_many_are_counted() {
        erp.item("A", "c", null, true);
        erp.soldWeekly("A@W", "2025-01-06", 60, 10);
        for (int i = 0; i < 5; i++) {
            erp.leftOut.add(new LeftOut(new Place("sale_line", i, ""), Reason.of("row.service", "item", "S" + i)));
        }
        assertThat(check().findings().stream().map(HostFinding::what))
                .contains(
                        Reason.of("row.service", "item", "S0"),
                        Reason.of("row.service", "item", "S2"),
                        Reason.of("check.left-out", "rows", 2, "example", new Place("sale_line", 3, "").toString()))
                .doesNotContain(Reason.of("row.service", "item", "S3"));
    }

    @Test
    void every_finding_that_is_not_a_note_has_words_and_a_fix_in_both_languages() {
        the_traps_of_real_hosts_are_found();
        CycleWording wording = new CycleWording();
        for (HostFinding finding : check().findings()) {
            for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
                assertThat(wording.say(finding.what(), locale))
                        .as(finding.what().code())
                        .isPresent();
                if (finding.severity() != HostFinding.Severity.INFO) {
                    assertThat(wording.say(finding.fix(), locale))
                            .as(finding.what().code())
                            .isPresent();
                }
            }
        }
    }
}

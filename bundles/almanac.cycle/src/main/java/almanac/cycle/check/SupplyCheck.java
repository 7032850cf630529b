package almanac.cycle.check;

import almanac.api.Sku;
import almanac.api.host.HostFinding.Severity;
import almanac.api.host.Item;
import almanac.api.host.OpenDemand;
import almanac.api.host.OpenSupply;
import almanac.api.host.Receipt;
import almanac.api.host.StockLevel;
import almanac.api.host.SupplyTerm;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Looks at stock, orders and supply terms. */
final class SupplyCheck {
    private static final long LATE_DAYS = 90;
    private static final long LONG_LEAD_DAYS = 365;

    private final Findings findings;
    private final Set<Sku> skus;
    private final Map<String, Item> items;
    private final LocalDate last;

    /**
     * @param skus with demand
     * @param last day with demand; null where there is none
     */
    SupplyCheck(Findings findings, Set<Sku> skus, Map<String, Item> items, LocalDate last) {
        this.findings = findings;
        this.skus = skus;
        this.items = items;
        this.last = last;
    }

    void stock(List<StockLevel> levels) {
        findings.some(
                Severity.WARNING,
                "stock",
                "on_hand",
                "check.negative-stock",
                levels.stream()
                        .filter(l -> l.onHand() < 0)
                        .map(l -> l.sku().key())
                        .toList());
        if (levels.isEmpty()) {
            findings.add(Severity.WARNING, "stock", "", "check.no-stock");
            return;
        }
        Set<Sku> counted = new HashSet<>();
        levels.forEach(l -> counted.add(l.sku()));
        findings.some(
                Severity.INFO,
                "stock",
                "",
                "check.sold-without-stock-row",
                skus.stream().filter(s -> !counted.contains(s)).map(Sku::key).toList());
    }

    void openSupply(List<OpenSupply> orders) {
        findings.some(
                Severity.WARNING,
                "open_supply",
                "due_date",
                "check.late-supply",
                orders.stream()
                        .filter(o -> isLate(o.dueDate()))
                        .map(o -> o.sku().key() + ' ' + o.dueDate())
                        .toList());
    }

    void openDemand(List<OpenDemand> orders) {
        findings.some(
                Severity.WARNING,
                "open_demand",
                "due_date",
                "check.late-demand",
                orders.stream()
                        .filter(o -> isLate(o.dueDate()))
                        .map(o -> o.sku().key() + ' ' + o.dueDate())
                        .toList());
    }

    private boolean isLate(LocalDate due) {
        return last != null && ChronoUnit.DAYS.between(due, last) > LATE_DAYS;
    }

    void receipts(List<Receipt> receipts) {
        findings.some(
                Severity.WARNING,
                "receipt",
                "ordered_on",
                "check.long-receipt",
                receipts.stream()
                        .filter(r -> ChronoUnit.DAYS.between(r.orderedOn(), r.receivedOn()) > LONG_LEAD_DAYS)
                        .map(r -> r.sku().key() + ' ' + r.receivedOn())
                        .toList());
    }

    /**
     * @param learned items of which there are receipts
     */
    void terms(List<SupplyTerm> terms, Set<String> learned) {
        if (terms.isEmpty()) {
            findings.add(Severity.WARNING, "supply_term", "", "check.no-terms");
            return;
        }
        Set<String> sourced = new HashSet<>();
        terms.forEach(t -> sourced.add(t.itemId()));
        findings.some(
                Severity.WARNING,
                "supply_term",
                "supplier_id",
                "check.no-supplier",
                skus.stream()
                        .map(Sku::itemId)
                        .distinct()
                        .filter(i -> !sourced.contains(i) && isPlanned(i))
                        .toList());
        findings.some(
                Severity.WARNING,
                "supply_term",
                "lead_time_days",
                "check.unknown-lead-time",
                terms.stream()
                        .filter(t -> t.leadTimeDays() == null || t.leadTimeDays() == 0)
                        .filter(t -> isPlanned(t.itemId()) && !learned.contains(t.itemId()))
                        .map(SupplyCheck::name)
                        .distinct()
                        .toList());
        findings.some(Severity.WARNING, "supply_term", "is_preferred", "check.two-preferred", twicePreferred(terms));
    }

    private boolean isPlanned(String itemId) {
        Item item = items.get(itemId);
        return item == null || item.active();
    }

    private static String name(SupplyTerm term) {
        return term.itemId() + " (" + term.supplierId() + ')';
    }

    private List<String> twicePreferred(List<SupplyTerm> terms) {
        Map<List<String>, String> chosen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        for (SupplyTerm term : terms) {
            if (!term.preferred() || !isNow(term)) {
                continue;
            }
            List<String> place = List.of(term.itemId(), Objects.toString(term.locationId(), ""));
            String before = chosen.putIfAbsent(place, term.supplierId());
            if (before != null && !before.equals(term.supplierId())) {
                twice.add(term.itemId() + " (" + before + ", " + term.supplierId() + ')');
            }
        }
        return twice;
    }

    private boolean isNow(SupplyTerm term) {
        return last == null
                || (term.validFrom() == null || !term.validFrom().isAfter(last))
                        && (term.validTo() == null || !term.validTo().isBefore(last));
    }
}

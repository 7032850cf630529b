package almanac.cycle.check;

import almanac.api.InputException;
import almanac.api.demand.TimeBucket;
import almanac.api.host.DemandQuery;
import almanac.api.host.Erp;
import almanac.api.host.HostFinding.Severity;
import almanac.api.host.Item;
import almanac.api.host.LeftOut;
import almanac.api.host.Price;
import almanac.api.host.Promotion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads everything that a host has and says what is missing or odd, with what to do about it. Changes nothing. */
public final class HostCheck {
    private static final long FEW = 3;

    private final Erp erp;
    private final LocalDate today;
    private final Findings findings = new Findings();

    /**
     * @param today what counts as the future comes after it
     */
    public HostCheck(Erp erp, LocalDate today) {
        this.erp = erp;
        this.today = today;
    }

    /** Does it. */
    public CheckReport run() {
        Map<String, Item> items = new HashMap<>();
        findings.read("item", erp.items(), item -> items.put(item.itemId(), item));
        findings.read("location", erp.locations(), location -> {});
        DemandCheck demand = demand(items);
        findings.read("availability", erp.availability(), day -> {});
        supply(items, demand);
        findings.read("supplier", erp.suppliers(), supplier -> {});
        money(items, demand);
        promotions();
        findings.read("signal", erp.signals(), signal -> {});
        findings.read("review", erp.reviews(), review -> {});
        findings.read("calendar", erp.calendar(), day -> {});
        findings.read("planning_parameter", erp.planningParameters(), parameter -> {});
        leftOut();
        writing();
        findings.addAll(erp.check());
        return new CheckReport(findings.counts(), demand.skus().size(), demand.first(), demand.last(), findings.all());
    }

    private DemandCheck demand(Map<String, Item> items) {
        Map<String, Integer> decimals = new HashMap<>();
        items.values().stream()
                .filter(item -> item.uomScale() != null)
                .forEach(item -> decimals.put(item.itemId(), item.uomScale()));
        DemandCheck check = new DemandCheck(findings, items.keySet(), decimals, today);
        try {
            findings.read("demand", erp.demand(new DemandQuery(TimeBucket.DAY, null, null)), check::line);
        } catch (InputException e) {
            findings.unreadable("demand", e);
        }
        check.end();
        return check;
    }

    private void supply(Map<String, Item> items, DemandCheck demand) {
        SupplyCheck check = new SupplyCheck(findings, demand.skus(), items, demand.last());
        check.stock(all("stock", erp.stock()));
        check.openSupply(all("open_supply", erp.openSupply()));
        check.openDemand(all("open_demand", erp.openDemand()));
        Set<String> learned = new HashSet<>();
        var receipts = all("receipt", erp.receipts());
        receipts.forEach(receipt -> learned.add(receipt.sku().itemId()));
        check.receipts(receipts);
        check.terms(all("supply_term", erp.supplyTerms()), learned);
    }

    private <T> List<T> all(String table, Stream<T> rows) {
        List<T> all = new ArrayList<>();
        findings.read(table, rows, all::add);
        return all;
    }

    /** What is worth how much decides what to look at first, and what planners may approve. */
    private void money(Map<String, Item> items, DemandCheck demand) {
        List<String> free = new ArrayList<>();
        findings.read("price", erp.prices(), (Price price) -> {
            if (price.unitPrice() == 0) {
                free.add(price.itemId());
            }
        });
        findings.some(Severity.WARNING, "price", "unit_price", "check.zero-price", free);
        List<String> costless = demand.skus().stream()
                .map(sku -> sku.itemId())
                .distinct()
                .filter(items::containsKey)
                .filter(id -> items.get(id).unitCost() == null || items.get(id).unitCost() == 0)
                .toList();
        findings.some(Severity.INFO, "item", "unit_cost", "check.no-cost", costless);
    }

    private void promotions() {
        List<Promotion> promotions = all("promotion", erp.promotions());
        List<Double> depths = promotions.stream()
                .map(Promotion::discountPercent)
                .filter(depth -> depth != null && depth > 0)
                .toList();
        if (depths.size() >= FEW && depths.stream().allMatch(depth -> depth <= 1)) {
            findings.add(Severity.WARNING, "promotion", "discount_pct", "check.discount-scale", "rows", depths.size());
        }
    }

    private void leftOut() {
        Map<String, List<LeftOut>> byCode = new TreeMap<>();
        for (LeftOut row : erp.leftOut()) {
            byCode.computeIfAbsent(row.why().code(), c -> new ArrayList<>()).add(row);
        }
        byCode.forEach((code, rows) -> {
            rows.stream().limit(FEW).forEach(findings::leftOut);
            if (rows.size() > FEW) {
                findings.add(
                        Severity.INFO,
                        rows.get(0).place().source(),
                        "",
                        "check.left-out",
                        "rows",
                        rows.size() - FEW,
                        "example",
                        rows.get((int) FEW).place().toString());
            }
        });
    }

    private void writing() {
        if (!erp.takesDrafts()) {
            findings.add(Severity.INFO, "host", "", "check.no-drafts");
        } else if (erp.isDryRun()) {
            findings.add(Severity.INFO, "host", "", "check.dry-run");
        }
    }
}

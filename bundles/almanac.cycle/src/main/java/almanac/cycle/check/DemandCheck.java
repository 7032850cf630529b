package almanac.cycle.check;

import almanac.api.Sku;
import almanac.api.host.DemandLine;
import almanac.api.host.HostFinding.Severity;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks at demand, SKU by SKU as it streams by. */
final class DemandCheck {
    private static final String DEMAND = "demand";
    /** A day is a spike from so many times the SKU's median day on. */
    private static final double SPIKE = 100;
    /** Fewer days tell no usual size. */
    private static final int DAYS_FOR_SPIKE = 8;

    private static final long STALE_DAYS = 60;
    private static final long SHORT_DAYS = 365;

    private final Findings findings;
    private final Map<String, Integer> decimals;
    private final Set<String> items;
    private final LocalDate today;
    private final List<DemandLine> own = new ArrayList<>();
    private final Set<Sku> skus = new TreeSet<>();
    private final List<String> spikes = new ArrayList<>();
    private final List<String> returned = new ArrayList<>();
    private final List<String> fractions = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> future = new ArrayList<>();
    private LocalDate first;
    private LocalDate last;

    /**
     * @param items of the item table; empty where there is none
     * @param decimals that quantities of an item may have, where the host says
     */
    DemandCheck(Findings findings, Set<String> items, Map<String, Integer> decimals, LocalDate today) {
        this.findings = findings;
        this.items = items;
        this.decimals = decimals;
        this.today = today;
    }

    Set<Sku> skus() {
        return skus;
    }

    LocalDate first() {
        return first;
    }

    LocalDate last() {
        return last;
    }

    /** One day of a SKU; SKUs come one after the other. */
    void line(DemandLine line) {
        if (!own.isEmpty() && !own.get(0).sku().equals(line.sku())) {
            sku();
        }
        own.add(line);
    }

    /** Tells what was found. */
    void end() {
        if (!own.isEmpty()) {
            sku();
        }
        findings.some(Severity.ERROR, DEMAND, "item_id", "check.unknown-item", unknown);
        findings.some(Severity.ERROR, DEMAND, "demand_date", "check.future-demand", future);
        findings.some(Severity.WARNING, DEMAND, "quantity", "check.spike", spikes);
        findings.some(Severity.WARNING, DEMAND, "quantity", "check.returned", returned);
        findings.some(Severity.WARNING, DEMAND, "quantity", "check.fractions", fractions);
        if (last == null) {
            return;
        }
        if (ChronoUnit.DAYS.between(last, today) > STALE_DAYS) {
            findings.add(Severity.WARNING, DEMAND, "demand_date", "check.stale-demand", "last", last);
        }
        if (ChronoUnit.DAYS.between(first, last) < SHORT_DAYS) {
            findings.add(Severity.INFO, DEMAND, "demand_date", "check.short-history", "first", first, "last", last);
        }
    }

    private void sku() {
        Sku sku = own.get(0).sku();
        skus.add(sku);
        if (!items.isEmpty() && !items.contains(sku.itemId())) {
            unknown.add(sku.key());
        }
        double sum = 0;
        for (DemandLine line : own) {
            sum += line.quantity();
            first = first == null || line.date().isBefore(first) ? line.date() : first;
            last = last == null || line.date().isAfter(last) ? line.date() : last;
            if (line.date().isAfter(today)) {
                future.add(sku.key() + ' ' + line.date());
            }
        }
        if (sum < 0) {
            returned.add(sku.key());
        }
        spike(sku);
        fraction(sku);
        own.clear();
    }

    private void spike(Sku sku) {
        double[] sold = own.stream()
                .mapToDouble(DemandLine::quantity)
                .filter(q -> q > 0)
                .sorted()
                .toArray();
        if (sold.length < DAYS_FOR_SPIKE) {
            return;
        }
        double median = sold[sold.length / 2];
        double most = sold[sold.length - 1];
        if (most >= SPIKE * median) {
            DemandLine day =
                    own.stream().filter(l -> l.quantity() == most).findFirst().orElseThrow();
            spikes.add(sku.key() + ' ' + day.date());
        }
    }

    private void fraction(Sku sku) {
        Integer scale = decimals.get(sku.itemId());
        boolean broken = scale != null
                && scale == 0
                && Arrays.stream(own.stream().mapToDouble(DemandLine::quantity).toArray())
                        .anyMatch(q -> q != Math.rint(q));
        if (broken) {
            fractions.add(sku.key());
        }
    }
}

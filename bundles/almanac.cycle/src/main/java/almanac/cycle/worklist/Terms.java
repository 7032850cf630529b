package almanac.cycle.worklist;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.Erp;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The host's supply terms, read when the first action asks for them. */
final class Terms {
    private static final double ROUNDING = 1e-9;

    private final Supplier<Erp> host;
    private List<SupplyTerm> all;

    Terms(Supplier<Erp> host) {
        this.host = host;
    }

    /** What a supplier asks for a SKU; of several rows that with the least quantity. */
    Optional<SupplyTerm> of(Sku sku, String supplierId, LocalDate on) {
        return all().stream()
                .filter(t -> t.itemId().equals(sku.itemId()) && t.supplierId().equals(supplierId))
                .filter(t -> t.locationId() == null
                        || t.locationId().isEmpty()
                        || t.locationId().equals(sku.locationId()))
                .filter(t -> on == null || t.validTo() == null || !t.validTo().isBefore(on))
                .min(Comparator.comparing((SupplyTerm t) -> Objects.requireNonNullElse(t.breakQuantity(), 0.0))
                        .thenComparing(t -> t.locationId() == null ? 1 : 0));
    }

    /** Suppliers of an item. */
    List<String> suppliers(Sku sku) {
        return all().stream()
                .filter(t -> t.itemId().equals(sku.itemId()))
                .map(SupplyTerm::supplierId)
                .distinct()
                .sorted()
                .toList();
    }

    /** What of the supplier's terms a line does not keep to. */
    List<Reason> notes(Suggestion line) {
        List<Reason> notes = new ArrayList<>();
        Optional<SupplyTerm> term =
                line.supplierId() == null ? Optional.empty() : of(line.sku(), line.supplierId(), line.orderBy());
        double quantity = line.finalQuantity();
        double minimum = or0(term.map(SupplyTerm::minOrderQuantity));
        double multiple = or0(term.map(SupplyTerm::orderMultiple));
        double maximum = or0(term.map(SupplyTerm::maxOrderQuantity));
        if (quantity < minimum) {
            notes.add(Reason.of("worklist.below-minimum", "quantity", quantity, "minimum", minimum));
        }
        if (multiple > 0 && Math.abs(Math.IEEEremainder(quantity, multiple)) > ROUNDING * multiple) {
            notes.add(Reason.of("worklist.not-multiple", "quantity", quantity, "multiple", multiple));
        }
        if (maximum > 0 && quantity > maximum) {
            notes.add(Reason.of("worklist.above-maximum", "quantity", quantity, "maximum", maximum));
        }
        return notes;
    }

    private static double or0(Optional<Double> units) {
        return units.orElse(0.0);
    }

    private List<SupplyTerm> all() {
        if (all == null) {
            try (Erp erp = host.get();
                    Stream<SupplyTerm> terms = erp.supplyTerms()) {
                all = terms.toList();
            }
        }
        return all;
    }
}

package almanac.replenishment.supply;

import almanac.api.Reason;
import almanac.api.Sku;
import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where a SKU is bought or transferred from.
 *
 * <p>A location with a source is fed from it unless a term names that very location. Among the terms in force on the day, those that
 * name the location go before those for every location; then the preferred one is taken, else the cheapest, else the quickest.
 */
public final class Sourcing {
    private static final Comparator<SupplyTerm> BEST = Comparator.comparing(
                    SupplyTerm::unitPrice, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Sourcing::leadTimeOrNull, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(SupplyTerm::supplierId);

    /**
     * Where a SKU comes from.
     *
     * @param supplierId null for transfers and where none is known
     * @param sourceLocationId null for purchases
     * @param term the one chosen, without regard to price breaks; null where there is none
     * @param breaks all terms of that supplier for this SKU, by the quantity they start at
     * @param why how it was chosen
     */
    public record Choice(
            SupplyKind kind,
            String supplierId,
            String sourceLocationId,
            SupplyTerm term,
            List<SupplyTerm> breaks,
            Reason why) {
        public Choice {
            breaks = List.copyOf(breaks);
        }

        /** Supplier or source location; empty where neither is known. */
        public String from() {
            return supplierId != null ? supplierId : Objects.requireNonNullElse(sourceLocationId, "");
        }

        /** Money a unit at a quantity, null where unknown. */
        public Double unitPrice(double quantity) {
            Double price = term == null ? null : term.unitPrice();
            for (SupplyTerm step : breaks) {
                boolean reached = Objects.requireNonNullElse(step.breakQuantity(), 0.0) <= quantity;
                price = reached && step.unitPrice() != null ? step.unitPrice() : price;
            }
            return price;
        }
    }

    private final LocalDate asOf;
    private final Network network;
    private final Map<String, List<SupplyTerm>> termsOfItem = new HashMap<>();

    public Sourcing(List<SupplyTerm> terms, Network network, LocalDate asOf) {
        this.asOf = asOf;
        this.network = network;
        terms.forEach(t ->
                termsOfItem.computeIfAbsent(t.itemId(), i -> new ArrayList<>()).add(t));
    }

    /** Where a SKU comes from on the day of the decision. */
    public Choice choose(Sku sku) {
        List<SupplyTerm> ofItem = termsOfItem.getOrDefault(sku.itemId(), List.of());
        List<SupplyTerm> inForce = ofItem.stream().filter(this::inForce).toList();
        List<SupplyTerm> here = inForce.stream()
                .filter(t -> sku.locationId().equals(t.locationId()))
                .toList();
        String source = network.sourceOf(sku.locationId());
        if (here.isEmpty() && source != null) {
            return new Choice(
                    SupplyKind.TRANSFER, null, source, null, List.of(), Reason.of("supplier.source", "source", source));
        }
        List<SupplyTerm> candidates = here.isEmpty()
                ? inForce.stream()
                        .filter(t -> t.locationId() == null || t.locationId().isEmpty())
                        .toList()
                : here;
        if (candidates.isEmpty()) {
            Reason why = ofItem.isEmpty() ? Reason.of("supplier.none") : Reason.of("supplier.no-term-in-force");
            return new Choice(SupplyKind.PURCHASE, null, null, null, List.of(), why);
        }
        return best(candidates);
    }

    private boolean inForce(SupplyTerm term) {
        return (term.validFrom() == null || !term.validFrom().isAfter(asOf))
                && (term.validTo() == null || !term.validTo().isBefore(asOf));
    }

    private static Choice best(List<SupplyTerm> candidates) {
        List<SupplyTerm> preferred =
                candidates.stream().filter(SupplyTerm::preferred).toList();
        List<SupplyTerm> field = preferred.isEmpty() ? candidates : preferred;
        String supplier = field.stream().min(BEST).orElseThrow().supplierId();
        List<SupplyTerm> breaks = candidates.stream()
                .filter(t -> t.supplierId().equals(supplier))
                .sorted(Comparator.comparing(t -> Objects.requireNonNullElse(t.breakQuantity(), 0.0)))
                .toList();
        long suppliers = field.stream().map(SupplyTerm::supplierId).distinct().count();
        String code = !preferred.isEmpty()
                ? suppliers == 1 ? "supplier.preferred" : "supplier.several-preferred"
                : suppliers == 1 ? "supplier.only" : "supplier.cheapest";
        return new Choice(
                SupplyKind.PURCHASE,
                supplier,
                null,
                breaks.get(0),
                breaks,
                Reason.of(code, "supplier", supplier, "suppliers", suppliers));
    }

    private static Double leadTimeOrNull(SupplyTerm term) {
        return term.leadTimeDays() == null || term.leadTimeDays() <= 0 ? null : term.leadTimeDays();
    }
}

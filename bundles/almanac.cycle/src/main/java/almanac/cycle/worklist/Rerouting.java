package almanac.cycle.worklist;

import almanac.api.host.SupplyKind;
import almanac.api.host.SupplyTerm;
import almanac.api.replenishment.Suggestion;
import almanac.api.replenishment.TransferSource;
import almanac.api.store.SuggestionBook;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Lines as they would come from elsewhere; refused where they cannot, or where one from there waits already. */
final class Rerouting {
    private final SuggestionBook book;
    private final Terms terms;
    private final Spare spare;
    private final LocalDate on;

    /**
     * @param spare null where nothing is known of other locations
     */
    Rerouting(SuggestionBook book, Terms terms, Spare spare, LocalDate on) {
        this.book = book;
        this.terms = terms;
        this.spare = spare;
        this.on = on;
    }

    /** The line as bought from another supplier of the item. */
    Suggestion toSupplier(Suggestion line, String supplierId) {
        if (line.sourceLocationId() != null) {
            throw new Refused("worklist.transfer");
        }
        SupplyTerm term = terms.of(line.sku(), supplierId, on)
                .orElseThrow(() -> new Refused(
                        "worklist.supplier",
                        "supplier",
                        supplierId,
                        "suppliers",
                        String.join(", ", terms.suppliers(line.sku()))));
        LocalDate arrives = term.leadTimeDays() == null || !(term.leadTimeDays() > 0) || line.orderBy() == null
                ? line.arrives()
                : line.orderBy().plusDays(Math.round(term.leadTimeDays()));
        return new Suggestion(
                free(line, supplierId, line.kind()),
                line.sku(),
                supplierId,
                line.kind(),
                null,
                line.status(),
                line.quantity(),
                line.finalQuantity(),
                term.unitPrice(),
                line.orderBy(),
                arrives,
                line.previousQuantity());
    }

    /** The line as moved from another location at once, as far as that can spare a quantity. */
    Suggestion toLocation(Suggestion line, String locationId, double quantity) {
        if (line.sourceLocationId() != null) {
            throw new Refused("worklist.is-transfer");
        }
        TransferSource source = source(line, locationId);
        if (source.units() < quantity) {
            throw new Refused(
                    "worklist.source-short", "source", locationId, "units", source.units(), "quantity", quantity);
        }
        return new Suggestion(
                free(line, locationId, SupplyKind.TRANSFER),
                line.sku(),
                null,
                SupplyKind.TRANSFER,
                locationId,
                line.status(),
                line.quantity(),
                line.finalQuantity(),
                null,
                on,
                source.arrives(),
                line.previousQuantity());
    }

    private TransferSource source(Suggestion line, String locationId) {
        List<TransferSource> all = spare == null ? List.of() : spare.of(line, book.alive());
        if (all.isEmpty()) {
            throw new Refused("worklist.no-source");
        }
        return all.stream()
                .filter(s -> s.locationId().equals(locationId))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "worklist.source",
                        "source",
                        locationId,
                        "sources",
                        all.stream().map(TransferSource::locationId).collect(Collectors.joining(", "))));
    }

    /** The key of the line from elsewhere. */
    private String free(Suggestion line, String from, SupplyKind kind) {
        String key = Suggestion.key(line.sku(), from, kind);
        boolean waits = book.alive().stream()
                .anyMatch(l -> l.status().isPending() && l.line().key().equals(key));
        if (waits) {
            throw new Refused("worklist.waits", "supplier", from);
        }
        return key;
    }
}

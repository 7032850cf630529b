package almanac.erp.idempiere.write;

import almanac.api.Texts;
import almanac.api.host.Draft;
import almanac.api.host.SupplyKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Sorts drafts into requisitions, and says what is wrong with those that make none. */
public final class Drafting {
    /**
     * What became of drafts.
     *
     * @param refusals words by key
     */
    public record Sorted(List<RequisitionDraft> requisitions, Map<String, String> refusals) {
        /** What would be written for a draft, or why nothing. */
        public String shown(Draft draft) {
            return requisitions.stream()
                    .filter(r ->
                            r.lines().stream().anyMatch(l -> l.draft().key().equals(draft.key())))
                    .findFirst()
                    .map(r -> shown(draft, r))
                    .orElseGet(() -> refusals.get(draft.key()));
        }

        private static String shown(Draft draft, RequisitionDraft requisition) {
            Texts texts = Texts.of(Drafting.class);
            String vendor = draft.supplierId() == null ? "" : texts.get("preview-vendor", draft.supplierId());
            return texts.get(
                    "preview",
                    requisition.warehouse().value(),
                    vendor,
                    requisition.required().toString(),
                    BigDecimal.valueOf(draft.quantity()).stripTrailingZeros().toPlainString(),
                    draft.sku().itemId());
        }
    }

    private record Group(Warehouse warehouse, Long vendorId, LocalDate required) {}

    private final Map<String, Product> products;
    private final Map<String, Warehouse> warehouses;
    private final Map<String, Long> vendors;
    private final LocalDate today;
    private final Texts texts = Texts.of(Drafting.class);

    private Drafting(Masters masters, Collection<Draft> drafts, LocalDate today) {
        this.products = masters.products(keys(drafts, d -> d.sku().itemId()));
        this.warehouses = masters.warehouses(keys(drafts, d -> d.sku().locationId()));
        this.vendors = masters.vendors(keys(drafts, Draft::supplierId));
        this.today = today;
    }

    private static List<String> keys(Collection<Draft> drafts, Function<Draft, String> key) {
        return drafts.stream().map(key).filter(Objects::nonNull).distinct().toList();
    }

    /**
     * Sorts.
     *
     * @param today the day on which what names no day is required
     */
    public static Sorted sort(Masters masters, Collection<Draft> drafts, LocalDate today) {
        return new Drafting(masters, drafts, today).sorted(drafts);
    }

    private Sorted sorted(Collection<Draft> drafts) {
        Map<Group, List<RequisitionDraft.Line>> groups = new LinkedHashMap<>();
        Map<String, String> refusals = new LinkedHashMap<>();
        for (Draft draft : drafts) {
            Product product = products.get(draft.sku().itemId());
            Warehouse warehouse = warehouses.get(draft.sku().locationId());
            String refusal = refusal(draft, product, warehouse);
            if (refusal == null) {
                groups.computeIfAbsent(
                                new Group(warehouse, vendors.get(draft.supplierId()), required(draft)),
                                g -> new ArrayList<>())
                        .add(new RequisitionDraft.Line(draft, product, product.quantity(draft.quantity())));
            } else {
                refusals.put(draft.key(), refusal);
            }
        }
        List<RequisitionDraft> requisitions = new ArrayList<>();
        groups.forEach((group, lines) ->
                requisitions.add(new RequisitionDraft(group.warehouse(), group.vendorId(), group.required(), lines)));
        return new Sorted(requisitions, refusals);
    }

    private LocalDate required(Draft draft) {
        LocalDate day = draft.arrives() == null ? draft.orderBy() : draft.arrives();
        return day == null ? today : day;
    }

    /** What is wrong with a draft; null where nothing is. */
    private String refusal(Draft draft, Product product, Warehouse warehouse) {
        if (!draft.key().matches("[A-Za-z0-9._:-]{1,120}")) {
            return texts.get("draft-key", draft.key());
        }
        if (draft.kind() == SupplyKind.TRANSFER) {
            return texts.get("draft-transfer", draft.sourceLocationId());
        }
        if (product == null) {
            return texts.get("draft-product", draft.sku().itemId());
        }
        if (!product.orderable()) {
            return texts.get("draft-not-purchased", draft.sku().itemId());
        }
        if (warehouse == null) {
            return texts.get("draft-warehouse", draft.sku().locationId());
        }
        if (product.orgId() != 0 && product.orgId() != warehouse.orgId()) {
            return texts.get("draft-organisation", product.value(), warehouse.value());
        }
        if (draft.supplierId() != null && !vendors.containsKey(draft.supplierId())) {
            return texts.get("draft-vendor", draft.supplierId());
        }
        return quantityRefusal(draft, product);
    }

    private String quantityRefusal(Draft draft, Product product) {
        if (!(draft.quantity() > 0) || Double.isInfinite(draft.quantity())) {
            return texts.get("draft-quantity");
        }
        BigDecimal quantity = product.quantity(draft.quantity());
        return quantity == null
                ? texts.get(
                        "draft-decimals", BigDecimal.valueOf(draft.quantity()).toPlainString(), product.scale())
                : null;
    }
}

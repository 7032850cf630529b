package almanac.erp.tryton;

import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.erp.tryton.TrytonDatabase.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Purchase requests in state draft. They have no origin: the host's supply run deletes drafts whose origin is an order point. The description
 * bears the mark; the purchase line that a buyer makes of a request takes it over.
 */
final class PurchaseRequests extends MarkedDocuments {
    static final String MODEL = "purchase.request";
    static final String TEXT = "description";

    private final OrderPoints orderPoints;

    /**
     * @param orderPoints put on hold before a request is written; null where they are left alone
     */
    PurchaseRequests(TrytonRpc rpc, TrytonDatabase database, int company, OrderPoints orderPoints) {
        super(rpc, database, company, MODEL, TEXT);
        this.orderPoints = orderPoints;
    }

    @Override
    public Map<String, Object> values(Draft draft) throws Refusal {
        Place place = place(draft);
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("company", company());
        values.put("product", place.product());
        values.put("party", party(draft));
        values.put("warehouse", place.warehouse());
        values.put("uom", place.purchaseUnit());
        values.put("quantity", place.inPurchaseUnits(draft.quantity()));
        values.put("computed_uom", place.baseUnit());
        values.put("computed_quantity", draft.quantity());
        values.put("purchase_date", draft.orderBy());
        values.put("supply_date", draft.arrives());
        values.put(TEXT, Mark.of(draft));
        return values;
    }

    private Long party(Draft draft) throws Refusal {
        return draft.supplierId() == null
                ? null
                : database()
                        .party(draft.supplierId())
                        .orElseThrow(() -> new Refusal(say("no-supplier", draft.supplierId()), false));
    }

    @Override
    void prepare(Draft draft) throws Refusal {
        if (orderPoints != null) {
            orderPoints.hold(place(draft));
        }
    }

    @Override
    DocumentState state(String state) {
        return switch (state) {
            case "draft" -> DocumentState.DRAFT;
            case "cancelled" -> DocumentState.CANCELLED;
            default -> DocumentState.PROCESSED;
        };
    }

    /** A draft request has no state but this one: taking it back is deleting it. */
    @Override
    void withdraw(long id) throws Refusal {
        rpc().call(method("delete"), List.of(id));
    }
}

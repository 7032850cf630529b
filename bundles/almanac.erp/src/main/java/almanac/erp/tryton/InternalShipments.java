package almanac.erp.tryton;

import almanac.api.Sku;
import almanac.api.host.DocumentState;
import almanac.api.host.Draft;
import almanac.erp.tryton.TrytonDatabase.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Internal shipments in state draft, for transfers from one warehouse's storage to another's. Not in state request: the host's supply run
 * deletes those. The reference bears the mark.
 */
final class InternalShipments extends MarkedDocuments {
    static final String MODEL = "stock.shipment.internal";
    static final String TEXT = "reference";

    InternalShipments(TrytonRpc rpc, TrytonDatabase database, int company) {
        super(rpc, database, company, MODEL, TEXT);
    }

    @Override
    public Map<String, Object> values(Draft draft) throws Refusal {
        Place to = place(draft);
        Place from = database()
                .place(new Sku(draft.sku().itemId(), draft.sourceLocationId()))
                .orElseThrow(() -> new Refusal(say("no-sku", draft.sku().itemId(), draft.sourceLocationId()), false));
        Map<String, Object> move = new LinkedHashMap<>();
        move.put("product", to.product());
        move.put("quantity", Numbers.near(draft.quantity(), to.digits()));
        move.put("uom", to.baseUnit());
        move.put("from_location", from.storage());
        move.put("to_location", to.storage());
        move.put("company", company());
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("company", company());
        values.put("from_location", from.storage());
        values.put("to_location", to.storage());
        values.put("planned_start_date", draft.orderBy());
        values.put("planned_date", draft.arrives());
        values.put(TEXT, Mark.of(draft));
        values.put("moves", List.of(List.of("create", List.of(move))));
        return values;
    }

    @Override
    DocumentState state(String state) {
        return switch (state) {
            case "request", "draft" -> DocumentState.DRAFT;
            case "cancelled" -> DocumentState.CANCELLED;
            default -> DocumentState.PROCESSED;
        };
    }

    @Override
    void withdraw(long id) throws Refusal {
        rpc().call(method("cancel"), List.of(id));
    }
}

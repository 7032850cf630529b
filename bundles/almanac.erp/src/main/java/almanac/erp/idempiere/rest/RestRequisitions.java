package almanac.erp.idempiere.rest;

import almanac.api.host.DocumentState;
import almanac.erp.idempiere.write.Headers;
import almanac.erp.idempiere.write.RequisitionDraft;
import almanac.erp.idempiere.write.RequisitionState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requisitions as models of the REST plug-in. A line's UUID is made of the draft's key and is unique in iDempiere's database; the key also begins its
 * description.
 */
final class RestRequisitions {
    private static final String REQUISITION = "m_requisition";
    private static final String LINE = "m_requisitionline";
    private static final String LINE_UUID = "M_RequisitionLine_UU";
    private static final String LINE_COLUMNS = "Description,M_Requisition_ID,C_OrderLine_ID";
    private static final int KEYS_A_QUERY = 20;
    private static final int LINE_STEP = 10;

    /** A line as it is. */
    record Found(String key, long lineId, long requisitionId, String documentNo, String status, boolean ordered) {
        DocumentState state() {
            return RequisitionState.of(status, ordered);
        }
    }

    private final RestSession session;
    private final String client;

    /**
     * @param client AD_Client_ID, digits
     */
    RestRequisitions(RestSession session, String client) {
        this.session = session;
        this.client = client;
    }

    /** The lines that there are for keys, by key. */
    Map<String, Found> find(Collection<String> keys) {
        Map<String, Found> found = new HashMap<>();
        List<String> all = List.copyOf(keys);
        Map<Long, Entity> requisitions = new HashMap<>();
        for (int from = 0; from < all.size(); from += KEYS_A_QUERY) {
            List<String> some = all.subList(from, Math.min(all.size(), from + KEYS_A_QUERY));
            Map<String, String> byUuid = new HashMap<>();
            some.forEach(key -> byUuid.put(RequisitionDraft.uuid(client, key), key));
            List<String> tests = some.stream().map(this::test).toList();
            for (Entity line : session.query(LINE, String.join(" or ", tests), LINE_COLUMNS)
                    .records()) {
                String key = byUuid.getOrDefault(line.text("uid"), RequisitionDraft.keyOf(line.text("Description")));
                if (some.contains(key)) {
                    Entity requisition = requisitions.computeIfAbsent(
                            line.number("M_Requisition_ID"),
                            id -> session.get(REQUISITION, id, "DocumentNo,DocStatus"));
                    found.merge(key, found(key, line, requisition), RestRequisitions::earlier);
                }
            }
        }
        return found;
    }

    /** Somebody may have written another description. */
    private String test(String key) {
        return "startswith(Description,'" + RequisitionDraft.mark(quoted(key)) + "') or " + LINE_UUID + " eq '"
                + RequisitionDraft.uuid(client, key) + "'";
    }

    private static String quoted(String key) {
        return key.replace("'", "''");
    }

    private static Found found(String key, Entity line, Entity requisition) {
        return new Found(
                key,
                line.number("id"),
                line.number("M_Requisition_ID"),
                requisition.text("DocumentNo"),
                requisition.text("DocStatus"),
                line.number("C_OrderLine_ID") != 0);
    }

    private static Found earlier(Found one, Found other) {
        return one.lineId() <= other.lineId() ? one : other;
    }

    /**
     * Creates a requisition with its lines in one request, which the plug-in does in one transaction. Prices, totals and the document number are
     * iDempiere's work.
     *
     * @return its document number
     */
    String create(RequisitionDraft draft, Headers headers, LocalDate today) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("AD_Org_ID", draft.warehouse().orgId());
        values.put("C_DocType_ID", headers.documentTypeId());
        values.put("M_PriceList_ID", headers.priceListId());
        values.put("M_Warehouse_ID", draft.warehouse().id());
        values.put("AD_User_ID", session.userId());
        values.put("PriorityRule", "5");
        values.put("DateDoc", today);
        values.put("DateRequired", draft.required());
        values.put("Description", "Almanac");
        List<Map<String, Object>> lines = new ArrayList<>();
        for (RequisitionDraft.Line line : draft.lines()) {
            lines.add(line(draft, line, (lines.size() + 1) * LINE_STEP));
        }
        values.put(LINE, lines);
        return session.create(REQUISITION, values).text("DocumentNo");
    }

    private Map<String, Object> line(RequisitionDraft draft, RequisitionDraft.Line line, int number) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("AD_Org_ID", draft.warehouse().orgId());
        values.put(LINE_UUID, RequisitionDraft.uuid(client, line.draft().key()));
        values.put("Line", number);
        values.put("M_Product_ID", line.product().id());
        values.put("C_UOM_ID", line.product().uomId());
        values.put("Qty", line.quantity());
        if (draft.vendorId() != null) {
            values.put("C_BPartner_ID", draft.vendorId());
        }
        values.put("Description", line.description());
        return values;
    }

    /** Takes one line off a draft; a draft that has no other line is voided. */
    void cancel(Found line) {
        int lines = session.query(LINE, "M_Requisition_ID eq " + line.requisitionId(), "Line")
                .records()
                .size();
        if (lines > 1) {
            session.delete(LINE, String.valueOf(line.lineId()));
        } else {
            session.update(REQUISITION, String.valueOf(line.requisitionId()), Map.of("doc-action", "VO"));
        }
    }
}
